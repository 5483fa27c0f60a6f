-- A check that goes to a telephone which the person has named and not proved: the version of the naming that it proves.
ALTER TABLE app.receipt_check ADD COLUMN named integer;
