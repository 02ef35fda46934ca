-- How many tickets there are in each state. The list shows it beside every page of all tickets; to count them then would read
-- an index over all of them, which drives what the next search needs out of memory. A state that no ticket is in has no row.
CREATE TABLE ticket_count (
    state   TEXT    PRIMARY KEY,
    tickets INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

INSERT INTO ticket_count (state, tickets) SELECT state, count(*) FROM ticket GROUP BY state;

-- ON CONFLICT and not OR IGNORE: a ticket that the journal brings back is put in with OR REPLACE, which would take its place.
CREATE TRIGGER ticket_count_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_count (state, tickets) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET tickets = tickets + 1;
END;
CREATE TRIGGER ticket_count_delete AFTER DELETE ON ticket BEGIN
    UPDATE ticket_count SET tickets = tickets - 1 WHERE state = old.state;
    DELETE FROM ticket_count WHERE state = old.state AND tickets = 0;
END;
-- A pull names the state of each ticket that it changes, mostly the one it had.
CREATE TRIGGER ticket_count_update AFTER UPDATE OF state ON ticket WHEN old.state IS NOT new.state BEGIN
    UPDATE ticket_count SET tickets = tickets - 1 WHERE state = old.state;
    DELETE FROM ticket_count WHERE state = old.state AND tickets = 0;
    INSERT INTO ticket_count (state, tickets) VALUES (new.state, 1) ON CONFLICT (state) DO UPDATE SET tickets = tickets + 1;
END;
