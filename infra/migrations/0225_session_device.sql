-- From what somebody signed in, in the words in which it is shown to him; null of sessions that were open before.
ALTER TABLE app.session ADD COLUMN device text;
