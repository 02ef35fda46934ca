-- What the program has seen and what it was told to do. Instants are UTC milliseconds, distances km as decimal text,
-- identifiers lower-case UUID text, booleans 0 or 1.

CREATE TABLE meta (
    name  TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Tickets as the server last told them; raw keeps fields this version does not know.
CREATE TABLE ticket (
    row                INTEGER PRIMARY KEY,
    id                 TEXT    NOT NULL UNIQUE,
    number             INTEGER,
    state              TEXT    NOT NULL,
    vin                TEXT,
    look_alike         TEXT,
    vehicle_model_id   INTEGER,
    customer_id        TEXT,
    customer_reference TEXT,
    external_reference TEXT,
    operator_reference TEXT,
    operator_id        TEXT,
    outsourced         INTEGER,
    created_at         INTEGER NOT NULL,
    assigned_at        INTEGER,
    finished_at        INTEGER,
    updated_at         INTEGER,
    absent_reads       INTEGER NOT NULL DEFAULT 0,
    absent_since       INTEGER,
    raw                TEXT    NOT NULL
) STRICT;
CREATE INDEX ticket_by_state ON ticket (state, created_at DESC);
CREATE INDEX ticket_by_vin ON ticket (vin);
CREATE INDEX ticket_by_number ON ticket (number);

CREATE VIRTUAL TABLE ticket_text USING fts5 (
    number, vin, look_alike, customer_reference, external_reference, operator_reference,
    content = 'ticket', content_rowid = 'row', tokenize = 'trigram', detail = 'full'
);
CREATE TRIGGER ticket_text_insert AFTER INSERT ON ticket BEGIN
    INSERT INTO ticket_text (rowid, number, vin, look_alike, customer_reference, external_reference, operator_reference)
    VALUES (new.row, new.number, new.vin, new.look_alike, new.customer_reference, new.external_reference, new.operator_reference);
END;
CREATE TRIGGER ticket_text_delete AFTER DELETE ON ticket BEGIN
    INSERT INTO ticket_text (ticket_text, rowid, number, vin, look_alike, customer_reference, external_reference, operator_reference)
    VALUES ('delete', old.row, old.number, old.vin, old.look_alike, old.customer_reference, old.external_reference, old.operator_reference);
END;
CREATE TRIGGER ticket_text_update AFTER UPDATE OF number, vin, look_alike, customer_reference, external_reference, operator_reference ON ticket BEGIN
    INSERT INTO ticket_text (ticket_text, rowid, number, vin, look_alike, customer_reference, external_reference, operator_reference)
    VALUES ('delete', old.row, old.number, old.vin, old.look_alike, old.customer_reference, old.external_reference, old.operator_reference);
    INSERT INTO ticket_text (rowid, number, vin, look_alike, customer_reference, external_reference, operator_reference)
    VALUES (new.row, new.number, new.vin, new.look_alike, new.customer_reference, new.external_reference, new.operator_reference);
END;

-- Odometer registrations: those made here (typed, unit, ticket, observed_at known) and those pulled (remote_id known);
-- a row that is both was made here and confirmed. server_order is the place in the server's ascending list.
CREATE TABLE odometer_registration (
    number             INTEGER PRIMARY KEY AUTOINCREMENT,
    vin                TEXT    NOT NULL,
    km                 TEXT    NOT NULL,
    typed              TEXT,
    unit               TEXT,
    ticket_id          TEXT,
    observed_at        INTEGER,
    remote_id          TEXT    UNIQUE,
    created_at         INTEGER,
    server_km          TEXT,
    server_order       INTEGER,
    predicted_breaking INTEGER,
    server_breaking    INTEGER,
    same_as            INTEGER REFERENCES odometer_registration (number),
    absent_reads       INTEGER NOT NULL DEFAULT 0,
    absent_since       INTEGER
) STRICT;
CREATE INDEX odometer_by_vin ON odometer_registration (vin, created_at, server_order, number);

-- Equipment by number: harvested from answers, or entered by hand.
CREATE TABLE equipment (
    id           INTEGER PRIMARY KEY,
    name         TEXT    NOT NULL,
    version      TEXT,
    favourite    INTEGER NOT NULL DEFAULT 0,
    last_used_at INTEGER,
    uses         INTEGER NOT NULL DEFAULT 0,
    entered_here INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Per pair what is wished (desired), what the server last showed (observed), and what both last agreed on (base).
-- verified_at: server time of the last read of this pair that began a grace time after every attempt.
CREATE TABLE used_equipment (
    ticket_id    TEXT    NOT NULL,
    equipment_id INTEGER NOT NULL REFERENCES equipment (id),
    desired      INTEGER NOT NULL,
    observed     INTEGER NOT NULL,
    base         INTEGER NOT NULL,
    confirmed_at INTEGER,
    verified_at  INTEGER,
    gone_at      INTEGER,
    PRIMARY KEY (ticket_id, equipment_id)
) STRICT, WITHOUT ROWID;

-- What a person wanted. Never deleted.
CREATE TABLE intent (
    id             TEXT    PRIMARY KEY,
    sequence       INTEGER NOT NULL UNIQUE,
    kind           TEXT    NOT NULL,
    lane           TEXT    NOT NULL,
    vin            TEXT,
    km             TEXT,
    ticket_id      TEXT    NOT NULL,
    equipment_id   INTEGER,
    state          TEXT    NOT NULL,
    reason         TEXT,
    observed_at    INTEGER NOT NULL,
    created_at     INTEGER NOT NULL,
    due_at         INTEGER NOT NULL,
    retry_at       INTEGER,
    failures       INTEGER NOT NULL DEFAULT 0,
    registration   INTEGER UNIQUE REFERENCES odometer_registration (number),
    absent_reads   INTEGER NOT NULL DEFAULT 0,
    absent_since   INTEGER,
    before_discard TEXT,
    recheck_at     INTEGER
) STRICT, WITHOUT ROWID;
CREATE INDEX intent_by_lane ON intent (lane, observed_at, sequence);
CREATE INDEX intent_by_state ON intent (state, kind);
CREATE INDEX intent_by_ticket ON intent (ticket_id);

-- Each try to send an intent, with the payload as it was sent. Never deleted.
CREATE TABLE attempt (
    intent            TEXT    NOT NULL REFERENCES intent (id),
    number            INTEGER NOT NULL,
    request_id        TEXT    NOT NULL,
    km                TEXT,
    ticket_id         TEXT    NOT NULL,
    sending_at        INTEGER NOT NULL,
    sending_at_server INTEGER NOT NULL,
    clock_error       INTEGER NOT NULL,
    baseline          INTEGER,
    ended_at          INTEGER,
    ended_at_server   INTEGER,
    outcome           TEXT,
    status            INTEGER,
    title             TEXT,
    detail            TEXT,
    problem           TEXT,
    PRIMARY KEY (intent, number)
) STRICT, WITHOUT ROWID;

-- Rows of the server that may be a second copy of what an intent sent.
CREATE TABLE possible_duplicate (
    registration INTEGER NOT NULL REFERENCES odometer_registration (number) ON DELETE CASCADE,
    intent       TEXT    NOT NULL REFERENCES intent (id),
    found_at     INTEGER NOT NULL,
    dismissed_at INTEGER,
    PRIMARY KEY (registration, intent)
) STRICT, WITHOUT ROWID;

-- What was pulled, by which read, and how completely.
CREATE TABLE sync_scope (
    scope       TEXT    PRIMARY KEY,
    read_number INTEGER NOT NULL,
    read_at     INTEGER NOT NULL,
    complete    INTEGER NOT NULL,
    total       INTEGER,
    newest      INTEGER,
    trouble     TEXT
) STRICT, WITHOUT ROWID;

-- Local remarks on a record: a reason for a break, a meter replaced, a reported mistake. Never sent.
CREATE TABLE note (
    id         INTEGER PRIMARY KEY,
    record     TEXT    NOT NULL,
    kind       TEXT    NOT NULL,
    content    TEXT    NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX note_by_record ON note (record);

-- Unsaved text of a form, kept within a second.
CREATE TABLE draft (
    form       TEXT    PRIMARY KEY,
    content    TEXT    NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- A reading whose ticket is not known yet: no intent, never sent without a ticket.
CREATE TABLE vehicle_draft (
    id          TEXT    PRIMARY KEY,
    vin         TEXT    NOT NULL,
    typed       TEXT    NOT NULL,
    unit        TEXT    NOT NULL,
    km          TEXT    NOT NULL,
    observed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX vehicle_draft_by_vin ON vehicle_draft (vin);

-- Vehicles that were opened, for the list of the last ten and for the pull.
CREATE TABLE opened_vehicle (
    vin       TEXT    PRIMARY KEY,
    opened_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
