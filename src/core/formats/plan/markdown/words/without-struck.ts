/** Blanks for what is struck out or stands in a comment, so that all else keeps its place. */
export function withoutStruck(text: string): string {
  return text.replaceAll(struckOrComment, struck => ' '.repeat(struck.length));
}

/** Whether all of a text is struck out, and not only its first and its last words. */
export function isStruck(text: string): boolean {
  return /^\s*~~/.test(text) && text.replaceAll(struck, '').trim() === '';
}

const struck = /~~(?:[^~]|~(?!~))+~~/g;
const struckOrComment = new RegExp(`${struck.source}|<!--.*?-->`, 'g');
