using System.Text;
using CreditHub.Cities;
using CreditHub.Demo;
using CreditHub.Lists;
using CreditHub.Queues;

namespace CreditHub.AlwaysTrue;

/// <summary>
/// Statements 1, 2, 3 and 6 at the very moment of handing out: what a unit is handed must be what is true, in order, once, and without
/// personal values.
/// </summary>
internal sealed class HandoutBook(SimulatedHub hub, Ledger ledger, Findings findings, LadderBook ladders)
{
    public const int Persons = 40;
    public const int Companies = 8;
    private const string Directives = "cn.credithub.directive.";

    /// <summary>The citizen numbers that may nowhere be read.</summary>
    public static IReadOnlyList<string> Secrets { get; } = [.. Enumerable.Range(0, Persons).Select(SyntheticCodes.CitizenId)];

    /// <summary>The credit code of a company of the city.</summary>
    public static string Company(Random random) => SyntheticCodes.CreditCode("91", random.Next(Companies));

    /// <summary>Which entries could not rightly be imposed when a unit began to ask.</summary>
    public IReadOnlySet<EntryFacts> NotInForce() =>
        ledger.Entries.Where(entry => entry.MustBeHeld || entry.MustBeOver(hub.Today)).ToHashSet();

    /// <summary>Looks at what a unit was handed.</summary>
    public void Look(UnitFacts unit, LeasedMessage leased, IReadOnlySet<EntryFacts> notInForce)
    {
        var message = leased.Message;
        hub.Trace.Say(hub.Now, $"{unit.Id} is handed {message.Id}");
        findings.Expect(3, !unit.Done.Contains(message.Id), () => $"{unit.Id} is handed {message.Id}, which it has completed");
        var text = message.Data.GetRawText();
        findings.Expect(6, !Secrets.Any(secret => text.Contains(secret, StringComparison.Ordinal)), () => $"{message.Id} names a person");
        if (!message.Type.StartsWith(Directives, StringComparison.Ordinal))
        {
            return;
        }

        var sequence = message.Data.GetProperty("sequence").GetInt32();
        var kind = message.Type[Directives.Length..^".v1".Length];
        if (kind is "impose" or "suspend" or "resume" or "correct" or "lift")
        {
            Instructed(unit, message, (sequence, kind), notInForce);
        }
        else
        {
            var key = (message.Subject, sequence, kind);
            unit.Pressed.TryAdd(key, new(StringComparer.Ordinal));
            unit.Pressed[key].Add(message.Id);
            ladders.Pressed(key, unit.Pressed[key].Count);
        }
    }

    /// <summary>What every unit executes must be what is true, once each has emptied its queue.</summary>
    public void LookAtAll(UnitFacts unit)
    {
        foreach (var entry in ledger.Entries.Where(one => one.Plan?.ContainsKey(unit.Id) == true))
        {
            var last = unit.Executes.GetValueOrDefault($"ja-{entry.Id}.{unit.Id}").Kind;
            var isRight = entry.MustBeOver(hub.Today) ? last is null or "lift"
                : entry.IsHeld ? last is null or "suspend"
                : last is "impose" or "resume" or "correct";
            findings.Expect(
                entry.IsHeld ? 2 : 3, isRight,
                () => $"{unit.Id} executes '{last}' of {entry.Id}, which is {(entry.MustBeOver(hub.Today) ? "over" : entry.IsHeld ? "held" : "in force")}");
        }
    }

    /// <summary>The bytes of everything that the hub keeps, but for files that departments sent and nobody has taken in (docs/simulation.md).</summary>
    public void LookAtFiles()
    {
        var secrets = Secrets.Select(Encoding.UTF8.GetBytes).ToList();
        var incoming = Path.Combine("uploads", "incoming");
        foreach (var path in Directory.EnumerateFiles(hub.Folder, "*", SearchOption.AllDirectories)
            .Where(path => Path.GetFileName(path) != "hub.lock" && !path.Contains(incoming, StringComparison.Ordinal)))
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            findings.Expect(
                6, !secrets.Exists(secret => bytes.GetBuffer().AsSpan(0, (int)bytes.Length).IndexOf(secret) >= 0), () => $"{Path.GetFileName(path)} names a person");
        }
    }

    private void Instructed(UnitFacts unit, QueueMessage message, (int Sequence, string Kind) instruction, IReadOnlySet<EntryFacts> notInForce)
    {
        var id = message.Data.GetProperty("entry").GetString()!;
        if (ledger.Find(ListEntryId.From(id)) is not { } entry)
        {
            // The entry is younger than the last look; nothing was answered about it yet.
            return;
        }

        var before = unit.Executes.GetValueOrDefault(message.Subject);
        findings.Expect(2, before.Sequence <= instruction.Sequence, () => $"{unit.Id} is handed {message.Id} after {before}");
        unit.Executes[message.Subject] = instruction;
        switch (instruction.Kind)
        {
            case "lift":
                findings.Expect(3, entry.MayBeOver(hub.Today), () => $"{message.Id} lifts what nobody ended");
                break;
            case "suspend":
                findings.Expect(2, entry.MayBeHeld, () => $"{message.Id} suspends what nobody disputes");
                break;
            default:
                findings.Expect(1, entry.NoticedOn is not null && (entry.Asked.Exists(one => one.Lists) || entry.AskedTooEarly.Count > 0), () => $"{message.Id} rests on no decision");
                findings.Expect(
                    1,
                    message.Data.GetProperty("measures").EnumerateArray().All(measure => measure.GetProperty("basis").GetString() is { Length: > 0 }),
                    () => $"{message.Id} has a measure without a basis");
                findings.Expect(2, !notInForce.Contains(entry), () => $"{unit.Id} is handed {message.Id} though {entry.Id} is on hold or over");
                break;
        }
    }
}
