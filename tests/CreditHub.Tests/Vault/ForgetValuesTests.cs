using CreditHub.Decisions;
using CreditHub.Documents;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Records;
using CreditHub.Records.Correcting;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Vault;

/// <summary>Where the policy deletes what ended, the vault forgets what nothing else refers to, and nothing more.</summary>
public sealed class ForgetValuesTests
{
    private const string Own = "王独有";
    private const string Shared = "李共用";
    private static readonly Caller First = IntakeBench.Caller(PenaltyRows.Uploader, Role.Determiner) with { Id = "p1", IsPerson = true };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Value_of_a_deleted_record_goes_after_a_day_and_one_that_another_record_has_stays()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own), Row(2, Shared), Row(3, Shared)));
        await AnnulAsync(bench, 1, 2);
        await SweepAsync(bench, TimeSpan.FromHours(23));
        Assert.Contains(Own, bench.Ports.Values);

        await SweepAsync(bench, TimeSpan.FromHours(2));
        Assert.DoesNotContain(Own, bench.Ports.Values);
        Assert.Contains(Shared, bench.Ports.Values);
        var facts = bench.Hub.Audit.Facts.Where(fact => fact.Action == "vault.forgotten").ToList();
        Assert.Equal(2, facts.Count);
        Assert.All(facts, fact => Assert.Contains(" values", fact.Detail, StringComparison.Ordinal));
        Assert.DoesNotContain(bench.Hub.Audit.Facts, fact => fact.Detail.Contains(Own, StringComparison.Ordinal));
        Assert.All(await LeavingAsync(bench), leaving => Assert.True(leaving is { Keys.Count: 0, Forgotten: not null }));

        // With the last record that has it the other one goes, too.
        await AnnulAsync(bench, 3);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.DoesNotContain(Shared, bench.Ports.Values);
    }

    [Fact]
    public async Task Archived_content_keeps_its_values_and_a_tombstone_that_followed_a_change_keeps_none_of_before()
    {
        var archive = Bench("archive");
        await archive.UploadAsync(PenaltyRows.Csv(Row(1, Own)));
        await AnnulAsync(archive, 1);
        await SweepAsync(archive, TimeSpan.FromDays(3));
        Assert.Contains(Own, archive.Ports.Values);
        Assert.Empty(await LeavingAsync(archive));

        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own)));
        var record = Assert.Single(await bench.StoredAsync());
        Ok(await bench.Hub.Get<ChangeRecord>().RunAsync(
            First, record.Id, new("更1号", "笔误", new Dictionary<string, string> { ["CF_FRDB"] = "赵新名" }), null, Cancel));
        await AnnulAsync(bench, 1);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.DoesNotContain(bench.Ports.Values, value => value.Contains(Own, StringComparison.Ordinal) || value.Contains("赵新名", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Number_of_a_person_of_whom_only_a_tombstone_is_left_goes_too()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(PenaltyRows.Person(1)));
        var record = Assert.Single(await bench.StoredAsync());
        var vault = (IVault)bench.Ports;
        Assert.NotNull(await vault.OpenAsync(record.Subject.VaultKey!, Cancel));
        await AnnulAsync(bench, 1);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.Null(await vault.OpenAsync(record.Subject.VaultKey!, Cancel));
    }

    [Fact]
    public async Task What_the_former_content_of_another_record_says_stays()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Shared), Row(2, Shared)));
        var second = (await bench.StoredAsync()).Single(record => record.Origin.Line == LineOf(2));
        Ok(await bench.Hub.Get<ChangeRecord>().RunAsync(
            First, second.Id, new("更1号", "笔误", new Dictionary<string, string> { ["CF_FRDB"] = "赵新名" }), null, Cancel));
        await AnnulAsync(bench, 1);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.Contains(Shared, bench.Ports.Values);
    }

    [Fact]
    public async Task Value_that_comes_again_while_it_leaves_stays()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own)));
        await AnnulAsync(bench, 1);
        bench.Hub.Engine.MoveTo(bench.Hub.Clock.GetUtcNow() + TimeSpan.FromHours(20));
        await bench.UploadAsync(PenaltyRows.Csv(Row(4, Own)));
        await SweepAsync(bench, TimeSpan.FromHours(5));
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.Contains(Own, bench.Ports.Values);
    }

    [Fact]
    public async Task Row_that_is_sent_again_after_its_deletion_leaves_nothing_in_the_vault()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own)));
        await AnnulAsync(bench, 1);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.DoesNotContain(Own, bench.Ports.Values);
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own)));
        Assert.Contains(Own, bench.Ports.Values);
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.DoesNotContain(Own, bench.Ports.Values);

        // Nor does a row that says otherwise than the stored record, and is not taken.
        await bench.UploadAsync(PenaltyRows.Csv(Row(5, Shared)));
        await bench.UploadAsync(PenaltyRows.Csv(Row(5, Own)));
        await SweepAsync(bench, TimeSpan.FromHours(25));
        Assert.DoesNotContain(Own, bench.Ports.Values);
        Assert.Contains(Shared, bench.Ports.Values);
    }

    [Fact]
    public async Task Look_goes_on_where_it_stopped_and_forgets_nothing_before_its_end()
    {
        var bench = Bench("delete");
        await bench.UploadAsync(PenaltyRows.Csv(Row(1, Own), Row(2, Shared), Row(3, Shared)));
        await AnnulAsync(bench, 1, 2);
        var forget = new ForgetValues(
            bench.Hub.Documents, bench.Hub.Get<DocumentKinds>(), bench.Ports, bench.Hub.Get<FormerContent>(), bench.Hub.Audit) { DocumentsASweep = 1 };
        var sweeps = 0;
        for (var now = bench.Hub.Clock.GetUtcNow().AddDays(2); await forget.SweepAsync(now, Cancel) > 0; now = now.AddHours(1))
        {
            sweeps++;
            var look = (await bench.Hub.Documents.FindAsync(VaultDocuments.Look, VaultDocuments.LookId, VaultDocuments.LookId, Cancel))!.Value;
            Assert.Equal(!look.IsOver, bench.Ports.Values.Contains(Own));
        }

        Assert.True(sweeps > 10);
        Assert.DoesNotContain(Own, bench.Ports.Values);
        Assert.Contains(Shared, bench.Ports.Values);
    }

    private static Dictionary<string, string> Row(int index, string representative) => PenaltyRows.Company(index).With("CF_FRDB", representative);

    private static int LineOf(int row) => row + 1;

    private static async Task AnnulAsync(IntakeBench bench, params int[] rows)
    {
        foreach (var row in rows)
        {
            var record = (await bench.StoredAsync()).Single(record => !record.IsOver && record.Origin.Line == LineOf(row));
            Ok(await bench.Hub.Get<EndRecord>().RunAsync(First, record.Id, CorrectionKind.Annulled, new("撤1号", "误报"), null, Cancel));
        }
    }

    private static IntakeBench Bench(string ended)
    {
        var profile = IntakeBench.ProfileWith((PolicyKeys.AnnulledRecords, ended));
        var office = profile.Units[PenaltyRows.Stranger] with { Id = new("office"), Name = "office", CreditCode = Demo.SyntheticCodes.CreditCode("11", 4), IsOffice = true };
        return new IntakeBench(null, profile with { Units = profile.Units.Values.Append(office).ToDictionary(unit => unit.Id) });
    }

    private static async Task SweepAsync(IntakeBench bench, TimeSpan later)
    {
        bench.Hub.Engine.MoveTo(bench.Hub.Clock.GetUtcNow() + later);
        await bench.Hub.Get<Sweep>().RunAsync(Cancel);
    }

    private static async Task<IReadOnlyList<LeavingValues>> LeavingAsync(IntakeBench bench) =>
        [.. (await bench.Hub.Documents.QueryAsync(VaultDocuments.Leaving, DocumentQuery.All, Cancel)).Items.Select(stored => stored.Value)];

    private static T Ok<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Accepted>(decision).Value;
}
