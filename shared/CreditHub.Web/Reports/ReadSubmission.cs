using CreditHub.Decisions;
using CreditHub.Lists;
using CreditHub.Records;
using CreditHub.Subjects;

namespace CreditHub.Reports;

/// <summary>Reads a submission's body; words that stand for nothing are refused, and whatever is missing is for the rule to say.</summary>
internal static class ReadSubmission
{
    public static Decision<ReportSubmission> From(SubmitReportRequest body)
    {
        var cases = new List<TypicalCase>();
        foreach (var item in body.Cases ?? [])
        {
            if (KindOf(item.Kind) is not { } kind || SubjectKindOf(item.SubjectKind) is not { } subjectKind)
            {
                return new Decision<ReportSubmission>.Rejected(ReportErrors.CaseIncomplete, $"cases[{cases.Count}]: kind, subjectKind");
            }

            cases.Add(new TypicalCase(
                kind,
                subjectKind,
                item.SubjectLabel ?? "",
                item.Fact ?? "",
                item.Measure ?? "",
                item.Effect ?? "",
                string.IsNullOrEmpty(item.Entry) ? null : new ListEntryId(item.Entry),
                string.IsNullOrEmpty(item.Record) ? null : new RecordId(item.Record),
                item.MayPublish));
        }

        return new ReportSubmission(body.Progress ?? "", cases, body.NoTrustworthyCase, body.NoUntrustworthyCase);
    }

    private static CaseKind? KindOf(string? word) => word switch
    {
        "trustworthy" => CaseKind.Trustworthy,
        "untrustworthy" => CaseKind.Untrustworthy,
        _ => null,
    };

    private static SubjectKind? SubjectKindOf(string? word) => word switch
    {
        "organisation" => SubjectKind.Organisation,
        "selfEmployed" => SubjectKind.SelfEmployed,
        "person" => SubjectKind.Person,
        _ => null,
    };
}
