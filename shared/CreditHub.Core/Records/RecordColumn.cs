using CreditHub.Subjects;

namespace CreditHub.Records;

/// <summary>One column of a kind of record (formats.md B.4).</summary>
/// <param name="Index">Its place in a row, from 0.</param>
/// <param name="Code">Its code, as in <c>CF_WSH</c>.</param>
/// <param name="Label">Its Chinese heading.</param>
/// <param name="MaxLength">Most characters, inclusive.</param>
/// <param name="Required">Whether it may never be empty; a file without such a column is refused whole. Conditions are in the rules.</param>
/// <param name="Form">What its text stands for.</param>
/// <param name="Sensitive">What personal value it holds; null where none. A subject's name is one only where the subject is a person.</param>
public sealed record RecordColumn(
    int Index, string Code, string Label, int MaxLength, bool Required, ColumnForm Form, SensitiveClass? Sensitive = null);
