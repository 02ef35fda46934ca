-- Six characters and more of a number, a VIN or a reference, in as many steps in a store of a million tickets as in a small
-- one: what an index of three characters says of them grows with the tickets. Each six that stand side by side are one term,
-- in hexadecimal digits because a term has no blanks; their order is kept, so that a phrase of terms is what was typed. The
-- VIN is here as its look-alike key alone, for each part of a VIN is one of its key.
-- Where six characters may begin; of a reference of more than a thousand the beginning is found.
CREATE TABLE place (i INTEGER PRIMARY KEY) STRICT;
INSERT INTO place (i) WITH RECURSIVE known (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM known WHERE i < 1000) SELECT i FROM known;

CREATE VIEW ticket_six (row, number, look_alike, customer_reference, external_reference, operator_reference) AS
    SELECT row,
        (SELECT group_concat(hex(substr(CAST(t.number AS TEXT), i, 6)), ' ') FROM place WHERE i < length(CAST(t.number AS TEXT)) - 4),
        (SELECT group_concat(hex(upper(substr(t.look_alike, i, 6))), ' ') FROM place WHERE i < length(t.look_alike) - 4),
        (SELECT group_concat(hex(upper(substr(t.customer_reference, i, 6))), ' ') FROM place WHERE i < length(t.customer_reference) - 4),
        (SELECT group_concat(hex(upper(substr(t.external_reference, i, 6))), ' ') FROM place WHERE i < length(t.external_reference) - 4),
        (SELECT group_concat(hex(upper(substr(t.operator_reference, i, 6))), ' ') FROM place WHERE i < length(t.operator_reference) - 4)
    FROM ticket t;

CREATE VIRTUAL TABLE ticket_long USING fts5 (
    number, look_alike, customer_reference, external_reference, operator_reference,
    content = '', contentless_delete = 1, tokenize = 'ascii', detail = 'full'
);

INSERT INTO ticket_long (rowid, number, look_alike, customer_reference, external_reference, operator_reference)
    SELECT * FROM ticket_six;
-- In one piece, and so is what the trigrams have become in many.
INSERT INTO ticket_long (ticket_long) VALUES ('optimize');
INSERT INTO ticket_text (ticket_text) VALUES ('optimize');

CREATE TRIGGER ticket_long_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_long (rowid, number, look_alike, customer_reference, external_reference, operator_reference)
    SELECT * FROM ticket_six WHERE row = new.row;
END;
CREATE TRIGGER ticket_long_delete AFTER DELETE ON ticket BEGIN
    DELETE FROM ticket_long WHERE rowid = old.row;
END;
CREATE TRIGGER ticket_long_update AFTER UPDATE OF number, look_alike, customer_reference, external_reference, operator_reference ON ticket
WHEN old.number IS NOT new.number OR old.look_alike IS NOT new.look_alike
    OR old.customer_reference IS NOT new.customer_reference OR old.external_reference IS NOT new.external_reference
    OR old.operator_reference IS NOT new.operator_reference
BEGIN
    DELETE FROM ticket_long WHERE rowid = old.row;
    INSERT INTO ticket_long (rowid, number, look_alike, customer_reference, external_reference, operator_reference)
    SELECT * FROM ticket_six WHERE row = new.row;
END;
