import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useSend } from '../../api/use-command.ts';
import { t } from '../../messages/index.ts';
import { ProblemAlert } from '../../shared/index.ts';

const m = t.advice.answer;
type Outcome = keyof typeof m.outcomes;

/** The authority's answer; it may answer again, first that it took the matter up and later what came of it. */
export function AnswerForm({ id, adviceId }: { readonly id: string; readonly adviceId: string }) {
  const { send, error, isPending } = useSend(`advice/${id}/${adviceId}`);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [document, setDocument] = useState('');
  const [words, setWords] = useState('');
  const [told, setTold] = useState<string | null>(null);
  const [isSent, setIsSent] = useState(false);
  const submit = async (): Promise<void> => {
    setIsSent(false);
    if (outcome === null || document.trim() === '' || words.trim() === '') return setTold(m.missing);
    setTold(null);
    try {
      const body = { adviceId, outcome, document: document.trim(), words: words.trim() };
      await send({ route: 'POST /api/v1/supervision/acts/{id}/answer-advice', params: { id }, body });
      setOutcome(null);
      setDocument('');
      setWords('');
      setIsSent(true);
    } catch {
      // The mutation keeps it, and it is shown below.
    }
  };
  return (
    <Form layout="vertical" className="advice-form" aria-label={m.title} onFinish={() => void submit()}>
      <Form.Item label={m.outcome}>
        <Radio.Group
          aria-label={m.outcome}
          value={outcome}
          onChange={({ target }) => setOutcome(target.value as Outcome)}
          options={Object.entries(m.outcomes).map(([value, label]) => ({ value, label }))}
        />
      </Form.Item>
      <Form.Item label={m.document} htmlFor="advice-document" extra={m.documentHint}>
        <Input
          id="advice-document"
          maxLength={100}
          value={document}
          onChange={({ target }) => setDocument(target.value)}
        />
      </Form.Item>
      <Form.Item label={m.words} htmlFor="advice-words" extra={m.wordsHint}>
        <Input.TextArea
          id="advice-words"
          rows={4}
          maxLength={2000}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      </Form.Item>
      {told !== null && <Alert type="error" showIcon title={told} />}
      {error !== null && <ProblemAlert error={error} sending />}
      {isSent && <Alert type="success" showIcon role="status" title={m.sent} />}
      <Button type="primary" htmlType="submit" loading={isPending}>
        {m.send}
      </Button>
    </Form>
  );
}
