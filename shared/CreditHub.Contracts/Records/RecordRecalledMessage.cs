namespace CreditHub.Records;

/// <summary>
/// Payload of the messages <c>cn.credithub.record.recalled.v1</c> in the queue of every unit that got something of a corrected record, and
/// <c>cn.credithub.record.recall-overdue.v1</c> in the office's. Completing the first confirms that the unit has taken note and corrected its own. <c>reinstated</c> corrects the
/// correction: what ended the record was a mistake, and it stands as it was.
/// </summary>
/// <param name="Recall">Id of the recall.</param>
/// <param name="Record">Id of the record.</param>
/// <param name="Kind">The kind of record.</param>
/// <param name="Correction"><c>annulled</c>, <c>withdrawn</c>, <c>changed</c>, <c>replaced</c>, <c>removed</c>, <c>repaired</c> or <c>reinstated</c>.</param>
/// <param name="Document">The document; empty where a file said no more than the state, and outside government where it states that it is not public.</param>
/// <param name="At">When the record was corrected, UTC.</param>
/// <param name="DueOn">Last day on which a confirmation is in time, inclusive, Asia/Shanghai.</param>
/// <param name="Late">Codes of the units that are late; empty but for the office.</param>
public sealed record RecordRecalledMessage(
    string Recall, string Record, string Kind, string Correction, string Document, DateTimeOffset At, DateOnly DueOn, IReadOnlyList<string> Late);
