-- What an auditor goes through as lists, newest first: few of all events, so that each index stays small and an append writes
-- to none of them as a rule.
CREATE INDEX event_late ON es.event (seq) WHERE meta ? 'lateReason';
CREATE INDEX event_postponed ON es.event (seq) WHERE type = 'RungPostponed';
CREATE INDEX event_declined ON es.event (seq) WHERE type = 'RungDeclined';
CREATE INDEX event_corrected ON es.event (seq) WHERE type IN ('FactCorrected', 'ClaimantCorrected', 'DesignationCorrected',
  'ReportCorrected', 'CreditCodeTakenBack', 'LabourCostRestated', 'StepFeedbackRevised', 'BatchRowFixed');
CREATE INDEX event_voided ON es.event (seq) WHERE type IN ('EntryVoided', 'ComplaintVoided', 'EvidenceWithdrawn',
  'StepActVoided', 'BatchDiscarded', 'CompanyUnlinked', 'BreachStruck', 'SignalWithdrawn');
CREATE INDEX read_log_action ON es.read_log (action, position);
