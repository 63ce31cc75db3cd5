namespace CreditHub.Records.Rows;

/// <summary>How a file's columns map to a form's fields; headings may be codes or Chinese labels, in any order.</summary>
/// <param name="Rules">The generation that the headings are of.</param>
/// <param name="Columns">For each of the file's columns the field's index, or -1 where it is ignored.</param>
/// <param name="Ignored">The headings that are ignored, in order; but for those of <see cref="CorrectionColumns"/>.</param>
public sealed record RecordHeader(FormRules Rules, IReadOnlyList<int> Columns, IReadOnlyList<string> Ignored);
