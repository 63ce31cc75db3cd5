using System.Text.RegularExpressions;
using CreditHub.Measures;
using CreditHub.Subjects;

namespace CreditHub.Policy;

/// <summary>
/// Recognises which registered legal bases a source's own words name, such as 《食品安全法》第六十七条 in a penalty: by an instrument's full or short title
/// in 《》, or by its document number. Of several articles of one instrument those that are named count, else the instrument as a whole.
/// </summary>
public sealed partial class NamedBases
{
    private const string State = "中华人民共和国";

    private readonly Dictionary<string, List<LegalBasis>> byTitle = new(StringComparer.Ordinal);
    private readonly List<LegalBasis> numbered = [];

    /// <summary>The bases of a profile.</summary>
    public NamedBases(IEnumerable<LegalBasis> bases)
    {
        foreach (var basis in bases)
        {
            var title = TitleOf(basis.Title);
            if (!byTitle.TryGetValue(title, out var same))
            {
                byTitle.Add(title, same = []);
            }

            same.Add(basis);
            if (basis.Number.Length > 0)
            {
                numbered.Add(basis with { Number = Folded(basis.Number) });
            }
        }
    }

    /// <summary>Whether a text names any instrument, registered or not: by a title in 《》, or by a document number that ends in 号.</summary>
    /// <param name="text">The source's words.</param>
    public static bool NamesAny(string text) => text.AsSpan() is var words && words.IndexOf('《') is >= 0 and var open && words[open..].Contains('》')
        || DocumentNumber().IsMatch(text);

    /// <summary>The bases that a text names and that are in force on a day, each once, by id.</summary>
    /// <param name="text">The source's words.</param>
    /// <param name="on">The day of the decision, Asia/Shanghai.</param>
    public IReadOnlyList<LegalBasisId> In(string text, DateOnly on)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        for (var at = text.IndexOf('《', StringComparison.Ordinal); at >= 0;)
        {
            var end = text.IndexOf('》', at);
            if (end < 0)
            {
                break;
            }

            // What stands after a title, up to the next one, says which of its articles.
            var next = text.IndexOf('《', end);
            var articles = next < 0 ? text[(end + 1)..] : text[(end + 1)..next];
            if (byTitle.TryGetValue(TitleOf(text[(at + 1)..end]), out var same))
            {
                Add(found, [.. same.Where(basis => basis.InForce(on))], articles);
            }

            at = next;
        }

        if (text.Contains('号', StringComparison.Ordinal))
        {
            var folded = Folded(text);
            foreach (var same in numbered.Where(basis => basis.InForce(on) && folded.Contains(basis.Number, StringComparison.Ordinal)).GroupBy(basis => basis.Number))
            {
                Add(found, [.. same], text);
            }
        }

        return [.. found.Select(id => new LegalBasisId(id))];
    }

    private static void Add(SortedSet<string> found, List<LegalBasis> same, string articles)
    {
        var words = Folded(articles);
        var named = same.Where(basis => basis.Article.Length > 0 && words.Contains(Folded(basis.Article), StringComparison.Ordinal)).ToList();
        var whole = same.Where(basis => basis.Article.Length == 0).ToList();
        found.UnionWith((named.Count > 0 ? named : whole.Count > 0 ? whole : same).Select(basis => basis.Id.Value));
    }

    // 《中华人民共和国安全生产法（2021年修正）》 is called 《安全生产法》, too.
    private static string TitleOf(string title)
    {
        var folded = Folded(title);
        folded = folded.StartsWith(State, StringComparison.Ordinal) ? folded[State.Length..] : folded;
        return folded.IndexOf('(', StringComparison.Ordinal) is var note and > 0 && IsRevision(folded[note..]) ? folded[..note] : folded;
    }

    private static bool IsRevision(string note) =>
        note.Contains("修正", StringComparison.Ordinal) || note.Contains("修订", StringComparison.Ordinal);

    [GeneratedRegex(@"[0-9０-９〇一二三四五六七八九十百]\s*号")]
    private static partial Regex DocumentNumber();

    private static string Folded(string text) => CodeText.Fold(text, '(', ')');
}
