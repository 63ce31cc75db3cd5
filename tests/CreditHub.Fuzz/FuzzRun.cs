using CreditHub.Files;
using CreditHub.Findings;

namespace CreditHub;

/// <summary>What a run did and found.</summary>
internal sealed record FuzzRun
{
    // As many files as are on their way at the same time; the hub has two cores or more.
    private const int Wave = 8;
    private const int MostFindings = 20;

    public int Files { get; private set; }

    public int Refused { get; private set; }

    public int Answers { get; private set; }

    public int Mutations { get; private set; }

    /// <summary>Uploads that two persons published.</summary>
    public int Published { get; private set; }

    /// <summary>Answers of the public site that were read.</summary>
    public int PublicAnswers { get; private set; }

    /// <summary>Records that were pushed to a channel.</summary>
    public int Pushed { get; private set; }

    public int Rows { get; private set; }

    public int Accepted { get; private set; }

    public int Duplicate { get; private set; }

    public int Rejected { get; private set; }

    /// <summary>How often what was refused, files and rows, by code.</summary>
    public SortedDictionary<string, int> Reasons { get; } = new(StringComparer.Ordinal);

    public List<string> Findings { get; } = [];

    /// <summary>Sends spoilt files to a hub of its own until there were enough of them.</summary>
    public static async Task<FuzzRun> RunAsync(Options options, CancellationToken cancel)
    {
        var run = new FuzzRun();
        await using var hub = await FuzzedHub.StartAsync(cancel);
        var kinds = await hub.KindsAsync(cancel);
        for (var file = 0; run.Mutations < options.Mutations && run.Findings.Count < MostFindings; file += Wave)
        {
            var wave = Enumerable.Range(file, Wave).Select(number => SpoiltFile.Make(kinds, hub.Units, options.Seed, number)).ToList();
            foreach (var answer in await Task.WhenAll(wave.Select(spoilt => hub.SendAsync(spoilt, cancel))))
            {
                run.Take(answer, hub.FindingsOf(answer), options.Seed);
            }
        }

        var (shown, read) = await hub.ReadPublicAsync(kinds, cancel);
        run.Findings.AddRange(shown.Take(MostFindings));
        run.PublicAnswers += read;
        run.Pushed = hub.Pushed;
        run.Findings.AddRange(Judge.OfLog(hub.Log));
        return run;
    }

    private void Take(SentFile sent, IEnumerable<string> shown, int seed)
    {
        Files++;
        Mutations += sent.File.Mutations;
        Answers += sent.Answers.Count;
        PublicAnswers += sent.Public.Count;
        Published += sent.IsPublished ? 1 : 0;
        Findings.AddRange(Judge.Of(sent).Concat(shown).Select(finding => FormattableString.Invariant($"seed {seed}, file {sent.File.Number}: {finding}")));
        if (sent.Upload is not { State: "done", Counts: { } counts })
        {
            Refused++;
            Count(sent.Upload?.Refusal?.Code ?? sent.RefusalOfRequest);
            return;
        }

        Rows += sent.Upload.Rows ?? 0;
        Accepted += counts.Accepted;
        Duplicate += counts.Duplicate;
        Rejected += counts.Rejected;
        foreach (var problem in sent.Receipt!.SelectMany(row => row.Problems))
        {
            Count(problem.Code);
        }
    }

    private void Count(string reason) => Reasons[reason] = Reasons.GetValueOrDefault(reason) + 1;
}
