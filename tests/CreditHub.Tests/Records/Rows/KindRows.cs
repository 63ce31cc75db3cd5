using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Subjects;

namespace CreditHub.Records.Rows;

/// <summary>Makes a sound row of any kind out of the catalogue itself; a test then spoils a cell.</summary>
internal static class KindRows
{
    private static readonly string Government = SyntheticCodes.CreditCode("11", 77);

    /// <summary>A generation of a kind.</summary>
    public static FormRules Rules(string kind, string? form = null) =>
        form is null ? PenaltyRows.Catalogue[kind].Forms[0] : PenaltyRows.Catalogue[kind].Forms.Single(rules => rules.Form.Code == form);

    /// <summary>A row with only what is required for the kind of subject.</summary>
    public static Dictionary<string, string> Of(FormRules rules, SubjectKind subject)
    {
        var row = new Dictionary<string, string>();
        foreach (var field in rules.Form.Fields)
        {
            if (field.Required || field.RequiredFor.Contains(subject) || IsIdentity(field, rules, subject))
            {
                row[field.Code] = Cell(field, subject);
            }
        }

        foreach (var field in rules.Form.Fields.Where(field =>
            field.RequiredWhen is { } when && rules.Form.Fields.Single(other => other.Code == when.Field).Codes is not null
            && row.TryGetValue(when.Field, out var value) && when.IsMetBy(value)))
        {
            row[field.Code] = Cell(field, subject);
        }

        return row;
    }

    /// <summary>A file of one penalty of the first generation, whose rows say in what state they are; the bench's units are named by their ids.</summary>
    public static string OldPenalty(Dictionary<string, string> row)
    {
        row["CF_XZJG"] = PenaltyRows.Uploader.Value;
        string[] codes = [.. Rules("penalties", "1").Form.Fields.Select(field => field.Code)];
        return string.Join(',', codes) + "\r\n" + string.Join(',', codes.Select(code => PenaltyRows.Quote(row.GetValueOrDefault(code, "")))) + "\r\n";
    }

    public static RowVerdict Judge(this Dictionary<string, string> row, FormRules rules)
    {
        // The court's own kinds come from the court.
        var context = PenaltyRows.Context;
        var provider = rules.Kind.Providers is [var only, ..] ? only : context.Uploader;
        return rules.Check(row.Row(rules.Form), context with { Uploader = provider });
    }

    // Where no column names the kind of subject, the codes that are filled in do.
    private static bool IsIdentity(RecordField field, FormRules rules, SubjectKind subject) => rules.Form.Of(FieldRole.SubjectKind) is null
        && field.Role == (subject is SubjectKind.Person ? FieldRole.PersonDocument : FieldRole.CreditCode);

    private static string Cell(RecordField field, SubjectKind subject) => (field.Role, field.Form) switch
    {
        (FieldRole.SubjectKind, _) => field.Codes!.Items.First(item => item.SubjectKind == subject).Name,
        (FieldRole.CreditCode, _) => subject switch
        {
            SubjectKind.GovernmentBody => Government,
            SubjectKind.SelfEmployed => SyntheticCodes.CreditCode("92", 1),
            _ => SyntheticCodes.CreditCode("91", 1),
        },
        (FieldRole.OrganCode or FieldRole.SourceCode, _) => PenaltyRows.UploaderCode,
        (FieldRole.Organ, _) => "演示市场监督管理局",
        (_, FieldForm.CitizenNumber or FieldForm.IdentityDocument) => SyntheticCodes.CitizenId(1),
        (_, FieldForm.DocumentType) => "身份证",
        (_, FieldForm.Date) => "2026-03-05",
        (_, FieldForm.Amount or FieldForm.Yuan or FieldForm.Count) => "12",
        _ => field.Codes?.Items[0].Name ?? field.Code + "一",
    };
}
