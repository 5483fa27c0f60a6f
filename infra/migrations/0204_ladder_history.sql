-- Measures of past moments and their course are read from the events of ladders, few of all events.
CREATE INDEX event_ladder ON es.event (stream_id, version) WHERE type IN ('GroundAdded', 'GroundStruck', 'RungProposed',
  'RungIssued', 'RungPostponed', 'RungDeclined', 'RungStatementFiled', 'RungAnswered', 'RungAnswerRejected', 'RungLifted',
  'RungVoided', 'RungShownUpward', 'LadderRested');
