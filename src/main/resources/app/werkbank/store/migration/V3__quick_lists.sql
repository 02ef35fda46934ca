-- What is asked at every step of the sync and at every key of the search, without a look at every row.

-- The vehicles that are kept fresh: of tickets that are not finished, and of entries that are open or watched.
CREATE INDEX ticket_followed ON ticket (vin) WHERE length(vin) = 17 AND state NOT IN ('closed', 'cancelled');
CREATE INDEX intent_followed ON intent (vin) WHERE vin IS NOT NULL
    AND (state NOT IN ('CONFIRMED', 'CANCELLED', 'DISCARDED') OR recheck_at IS NOT NULL);

-- One or two characters, which an index of trigrams does not know: ^ab where a number or a reference begins with ab,
-- $ba where a number or a VIN ends with ab.
CREATE TABLE ticket_short (
    term TEXT    NOT NULL,
    row  INTEGER NOT NULL,
    PRIMARY KEY (term, row)
) STRICT, WITHOUT ROWID;

CREATE VIEW ticket_term (row, term) AS
    SELECT row, '^' || upper(substr(CAST(number AS TEXT), 1, 2)) FROM ticket WHERE number IS NOT NULL
    UNION ALL SELECT row, '^' || upper(substr(customer_reference, 1, 2)) FROM ticket WHERE customer_reference <> ''
    UNION ALL SELECT row, '^' || upper(substr(external_reference, 1, 2)) FROM ticket WHERE external_reference <> ''
    UNION ALL SELECT row, '^' || upper(substr(operator_reference, 1, 2)) FROM ticket WHERE operator_reference <> ''
    UNION ALL SELECT row, '$' || upper(substr(CAST(number AS TEXT), -1)) || upper(substr(CAST(number AS TEXT), -2, 1))
        FROM ticket WHERE number IS NOT NULL
    UNION ALL SELECT row, '$' || upper(substr(vin, -1)) || upper(substr(vin, -2, 1)) FROM ticket WHERE vin <> '';

INSERT INTO ticket_short (term, row) SELECT DISTINCT term, row FROM ticket_term ORDER BY term, row;

CREATE TRIGGER ticket_short_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_short (term, row) SELECT DISTINCT term, row FROM ticket_term WHERE row = new.row;
END;
CREATE TRIGGER ticket_short_delete BEFORE DELETE ON ticket BEGIN
    DELETE FROM ticket_short WHERE row = old.row AND term IN (SELECT term FROM ticket_term WHERE row = old.row);
END;
CREATE TRIGGER ticket_short_leave BEFORE UPDATE OF number, vin, customer_reference, external_reference, operator_reference ON ticket BEGIN
    DELETE FROM ticket_short WHERE row = old.row AND term IN (SELECT term FROM ticket_term WHERE row = old.row);
END;
CREATE TRIGGER ticket_short_arrive AFTER UPDATE OF number, vin, customer_reference, external_reference, operator_reference ON ticket BEGIN
    INSERT INTO ticket_short (term, row) SELECT DISTINCT term, row FROM ticket_term WHERE row = new.row;
END;
