-- Who owes the wages of a case, as lists show it. Rows get it with the next event of their case, or by a rebuild.
ALTER TABLE rm.arrears_case ADD COLUMN debtor text;
