using System.Text.RegularExpressions;
using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Reports;

/// <summary>诚信典型 or 失信典型.</summary>
public enum CaseKind
{
    /// <summary>诚信典型.</summary>
    Trustworthy,

    /// <summary>失信典型.</summary>
    Untrustworthy,
}

/// <summary>A typical case (B3, B4). It tells of what the hub knows: it names the entry or record that it rests on.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="SubjectKind">The kind of subject.</param>
/// <param name="SubjectLabel">
/// The subject as the report shows it; for a natural person the family name and 某, * or × only. For another nothing that may be a person's name
/// (<see cref="PersonName"/>), unless 某 stands in it.
/// </param>
/// <param name="Fact">What happened.</param>
/// <param name="Measure">What was done.</param>
/// <param name="Effect">What came of it.</param>
/// <param name="Entry">The list entry it rests on; null where it rests on a record.</param>
/// <param name="Record">The record it rests on; null where it rests on an entry.</param>
/// <param name="MayPublish">Whether it may be published; otherwise it is for the report's readers only.</param>
public sealed partial record TypicalCase(
    CaseKind Kind,
    SubjectKind SubjectKind,
    string SubjectLabel,
    string Fact,
    string Measure,
    string Effect,
    ListEntryId? Entry,
    RecordId? Record,
    bool MayPublish)
{
    /// <summary>Whether the case may stand in a report; refused with an error of <see cref="ReportErrors"/>.</summary>
    public Decision<TypicalCase> Examine() =>
        new[] { SubjectLabel, Fact, Measure, Effect }.Any(string.IsNullOrWhiteSpace) ? ReportErrors.CaseIncomplete
        : Entry is null == Record is null ? ReportErrors.CaseSourceMissing
        : new[] { SubjectLabel, Fact, Measure, Effect }.Any(PersonalValues.In) ? ReportErrors.CasePersonalValue
        : IsMasked() ? this
        : ReportErrors.CaseUnmasked;

    // 某公司 hides whom it means as 张某 does.
    private bool IsMasked() => SubjectKind is SubjectKind.Person
        ? MaskedName().IsMatch(SubjectLabel)
        : !PersonName.Fits(SubjectLabel) || SubjectLabel.Contains('某', StringComparison.Ordinal);

    // A family name of one character or one of the usual compound ones, then masks, then what tells two of that name apart or a
    // description in brackets: 张某, 张某某, 欧阳*, 李某甲, 王×（某公司法定代表人）.
    [GeneratedRegex(
        @"^(?:\p{L}|欧阳|司马|上官|诸葛|夏侯|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|长孙|宇文)[某*＊×]+[甲乙丙丁0-9]?(?:（[^（）]*）)?$")]
    private static partial Regex MaskedName();
}
