-- What was sold on a day, by theatre. Reads the tables of the box office itself.
SELECT theatre, count(*) AS sold FROM seat_sale WHERE sold_on = :day GROUP BY theatre;

-- Seats that were held and not paid for. @adr 0002
SELECT performance, seat FROM seat_hold WHERE held_until < :now;
