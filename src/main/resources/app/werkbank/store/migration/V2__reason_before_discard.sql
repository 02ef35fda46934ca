-- An undone discard returns to the state before it, with the reason that it had.
ALTER TABLE intent ADD COLUMN reason_before TEXT;
UPDATE intent SET reason_before = reason
WHERE before_discard IS NOT NULL AND reason <> 'KEPT_AS_NOTE';
