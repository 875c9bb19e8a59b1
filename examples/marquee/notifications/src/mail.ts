export interface Mail {
  to: string;
  subject: string;
  text: string;
}

export type Sender = (mail: Mail) => Promise<void>;

/** The one function that all mail goes through. */
export async function send(mail: Mail, sender: Sender): Promise<void> {
  if (!mail.to.includes('@')) throw new Error('A mail needs an address.');
  await sender(mail);
}
