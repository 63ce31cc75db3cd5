using CreditHub.Public;

namespace CreditHub.Findings;

/// <summary>What must not be, whatever was sent: a 5xx, a hang, a row that is lost, a personal value that is shown.</summary>
internal static class Judge
{
    /// <summary>What is wrong with the hub's answers to a file.</summary>
    public static IEnumerable<string> Of(SentFile sent)
    {
        if (sent.Fault is { } fault)
        {
            yield return "no answer: " + fault;
            yield break;
        }

        foreach (var answer in sent.Answers)
        {
            if (answer.Status >= 500)
            {
                yield return $"{answer.Status} to {answer.To}: {answer.Text}";
            }

            if (sent.File.Personal.FirstOrDefault(value => answer.Text.Contains(value, StringComparison.Ordinal)) is { } shown)
            {
                yield return $"'{shown}' is shown by {answer.To}";
            }
        }

        foreach (var wrong in OfUpload(sent).Concat(Returned.FindingsOf(sent)))
        {
            yield return wrong;
        }
    }

    /// <summary>What is wrong with an answer of the public site, which a stranger reads.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="personal">Every personal value that went in, also into free texts.</param>
    public static IEnumerable<string> OfPublic(Answer answer, PersonalIndex personal)
    {
        if (answer.Status is >= 500 or 429)
        {
            yield return $"{answer.Status} to {answer.To}: {answer.Text}";
        }

        if (personal.Find(answer.Text) is { } shown)
        {
            yield return $"'{shown}' is public in {answer.To}";
        }
    }

    /// <summary>What is wrong with the hub's log.</summary>
    public static IEnumerable<string> OfLog(string log) => log.Split('\n')
        .Where(line => line.Contains(" fail: ", StringComparison.Ordinal) || line.Contains(" crit: ", StringComparison.Ordinal)
            || line.Contains(Files.Persons.Mark, StringComparison.Ordinal))
        .Take(10)
        .Select(line => "logged: " + line.Trim());

    private static IEnumerable<string> OfUpload(SentFile sent)
    {
        if (sent.Upload is not { } upload)
        {
            if (sent.Answers.FirstOrDefault() is { Status: < 400 })
            {
                yield return "taken, and then no upload";
            }

            yield break;
        }

        if (upload.EndedAt is null)
        {
            yield return $"{upload.Id} hangs in state {upload.State}";
        }
        else if (upload is { State: "done", Counts: { } counts, Rows: { } rows }
            && (counts.Accepted + counts.Duplicate + counts.Rejected != rows || sent.Receipt?.Count != rows))
        {
            yield return $"{upload.Id} has {rows} rows, counts {counts} and a receipt of {sent.Receipt?.Count}";
        }
    }
}
