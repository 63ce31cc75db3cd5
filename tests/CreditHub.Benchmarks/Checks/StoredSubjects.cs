using CreditHub.Catalogue;
using CreditHub.Documents;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Subjects;
using CreditHub.Units;

namespace CreditHub.Checks;

/// <summary>
/// A city's subjects as checks meet them, each with a record. Of a hundred ninety-three were never listed, so that they have no standing; two
/// were once, two are red, two black, one is on hold.
/// </summary>
internal static class StoredSubjects
{
    /// <summary>The unit that asks, and the matter of its in which it does.</summary>
    public const string Unit = "market-supervision";

    /// <inheritdoc cref="Unit"/>
    public const string Matter = "administrative-permit";

    public static async Task StoreAsync(string folder, int subjects, CancellationToken cancel)
    {
        await using var hub = await OpenHub.StartAsync(folder);
        var profile = hub.Get<HubProfile>();
        var on = WorkCalendar.DateAt(TimeProvider.System.GetUtcNow()).AddMonths(-3);
        var documents = hub.Get<IDocuments>();
        await documents.StoreAsync(RecordDocuments.Record, Enumerable.Range(0, subjects).Select(index => RecordOf(index, profile, on)), cancel);
        await documents.StoreAsync(
            ListDocuments.Standing, Enumerable.Range(0, subjects).Select(index => StandingOf(index, profile, on)).OfType<Standing>(), cancel);
    }

    private static CreditRecord RecordOf(int index, HubProfile profile, DateOnly on)
    {
        var (subject, unit, number) = (MadeUpEntries.Subject(index), profile.Units[new UnitId(Unit)], FormattableString.Invariant($"榕市监罚〔2026〕{index}号"));
        var text = new Dictionary<string, string>
        {
            ["CF_XDR_MC"] = FormattableString.Invariant($"演示企业{index}有限公司"),
            ["CF_SY"] = "当事人销售未标注生产日期的食品,货值金额已核实,当事人对上述事实无异议",
            ["CF_YJ"] = "《中华人民共和国食品安全法》第六十七条第一款、第一百二十五条第一款第(二)项",
            ["CF_CFLB"] = "罚款",
            ["CF_NR"] = "责令改正,罚款人民币2000元",
        };
        return new CreditRecord(
            BusinessKey.Of("penalties", number, unit.CreditCode, subject), "penalties", subject, SubjectKind.Organisation, unit.Id, unit.Id, unit.Id, number,
            on, new Dictionary<string, decimal> { ["CF_NR_FK"] = 0.2m }, ValidUntil: null, PublishUntil: null, new PublicationDue(on.AddDays(9), Late: false),
            RecordState.InForce.Instance, BasisUse.May, text, new Dictionary<string, string>(),
            new RecordOrigin(new UploadId("benchmark"), index + 2, WorkCalendar.StartOf(on), profile.Book.Version));
    }

    private static Standing? StandingOf(int index, HubProfile profile, DateOnly on)
    {
        var nothing = new Standing(MadeUpEntries.Subject(index), SubjectKind.Organisation, [], new Dictionary<string, int>());
        return (index % 100) switch
        {
            0 or 1 => With("red-a-grade-taxpayer", held: false),
            2 or 3 => With("black-serious-violation", held: false),
            4 => With("black-serious-violation", held: true),
            5 or 6 => nothing,
            _ => null,
        };

        Standing With(string type, bool held)
        {
            var entry = MadeUpEntries.Listed(index, type, profile, on);
            IReadOnlyList<Hold> holds = held ? [new Hold(new ObjectionId($"objection-{index}"), WorkCalendar.StartOf(on.AddDays(5)))] : [];
            return nothing.With(entry with { Holds = holds }, profile.Catalogue(entry.Listing!.CatalogueVersion))!;
        }
    }
}
