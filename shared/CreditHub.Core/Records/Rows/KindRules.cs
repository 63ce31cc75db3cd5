using CreditHub.Catalogue;
using CreditHub.Decisions;

namespace CreditHub.Records.Rows;

/// <summary>A kind of record with its generations of columns laid out for reading.</summary>
public sealed class KindRules
{
    internal KindRules(RecordKind kind)
    {
        Kind = kind;
        Forms = [.. kind.Forms.Select(form => new FormRules(kind, form))];
    }

    /// <summary>The kind.</summary>
    public RecordKind Kind { get; }

    /// <summary>Its generations, newest first.</summary>
    public IReadOnlyList<FormRules> Forms { get; }

    /// <summary>A generation by its code; the newest for a code that there is not.</summary>
    public FormRules FormOf(string code) => Forms.FirstOrDefault(form => form.Form.Code == code) ?? Forms[0];

    /// <summary>The generation of which most headings are; the newest of several.</summary>
    public FormRules FormOf(IEnumerable<string> headings)
    {
        if (Forms is [var only])
        {
            return only;
        }

        string[] all = [.. headings];
        return Forms.MaxBy(form => all.Count(heading => form.IndexOf(heading) >= 0))!;
    }

    /// <summary>Whether a heading names what may not be collected (G20).</summary>
    public bool Forbids(string heading) => Kind.Forbidden.Any(word => heading.Contains(word, StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads a header row.</summary>
    /// <returns>
    /// The mapping, or <see cref="UploadErrors.ColumnForbidden"/>, <see cref="UploadErrors.ColumnTwice"/> or <see cref="UploadErrors.ColumnMissing"/>.
    /// </returns>
    public Decision<RecordHeader> ReadHeader(IReadOnlyList<string> headings)
    {
        var form = FormOf(headings);
        int[] columns = [.. headings.Select(form.IndexOf)];
        var fields = form.Form.Fields;
        string[] unknown = [.. headings.Where((heading, at) => columns[at] < 0 && !CorrectionColumns.Include(heading))];
        if (unknown.FirstOrDefault(Forbids) is { } forbidden)
        {
            return new Decision<RecordHeader>.Rejected(UploadErrors.ColumnForbidden, forbidden);
        }

        if (columns.Where(index => index >= 0).CountBy(index => index).FirstOrDefault(count => count.Value > 1) is { Value: > 1 } twice)
        {
            return new Decision<RecordHeader>.Rejected(UploadErrors.ColumnTwice, fields[twice.Key].Code);
        }

        string[] missing = [.. fields.Where((field, at) => field.Required && !columns.Contains(at)).Select(field => field.Code)];
        return missing.Length > 0
            ? new Decision<RecordHeader>.Rejected(UploadErrors.ColumnMissing, string.Join(", ", missing))
            : new RecordHeader(form, columns, unknown);
    }
}
