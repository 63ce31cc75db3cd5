using CreditHub.Checks;
using CreditHub.Lists;
using CreditHub.Records;

namespace CreditHub.Demo;

// Records and list entries: from the files to the decisions.
internal sealed partial class DemoMonth
{
    private static readonly DateOnly Noticed = new(2026, 3, 2);
    private static readonly DateOnly Decided = new(2026, 3, 10);

    private async Task UploadAsync()
    {
        var uploads = await Task.WhenAll(DemoCast.Providers.Select(async (provider, index) =>
        {
            var unit = stage.Unit(provider.Unit);
            var file = DemoFiles.For(provider.Unit, unit.Name, unit.CreditCode, index, provider.Format);
            var caller = stage.As("uploader", provider.Unit);
            var upload = await caller.UploadAsync<UploadView>("/v1/uploads?kind=penalties", file.Content, file.MediaType, "demo-" + provider.Unit);
            return (file, caller, upload.Id);
        }));
        await stage.SettleAsync();
        var (rows, accepted, rejected, duplicates) = (0, 0, 0, 0);
        foreach (var (file, caller, id) in uploads)
        {
            var upload = await caller.GetAsync<UploadView>($"/v1/uploads/{id}");
            Journal.Remember("upload:" + file.Unit, id);
            var counts = upload.Counts ?? new UploadCountsView(0, 0, 0);
            Journal.Expect(
                $"every row of {file.Unit}'s file is accounted for",
                upload.State == "done" && upload.Rows == file.Rows
                && counts == new UploadCountsView(file.Rows - file.Rejected - file.Duplicates, file.Duplicates, file.Rejected),
                $"{upload.State} {upload.Refusal?.Code}: {upload.Rows} rows, {counts}");
            rows += file.Rows;
            accepted += counts.Accepted;
            rejected += counts.Rejected;
            duplicates += counts.Duplicate;
        }

        Say($"{uploads.Length} files, {rows:N0} rows: {accepted:N0} accepted, {duplicates} duplicate, {rejected} rejected with field and reason");
    }

    private async Task ProposeAsync()
    {
        foreach (var cast in DemoCast.Entries)
        {
            var determiner = stage.As("determiner", cast.Unit);
            var proposed = await determiner.PostAsync<ListEntryView>("/v1/list-entries", Proposal(cast), "demo-" + cast.Name);
            Journal.Remember("entry:" + cast.Name, proposed.Id);
            await determiner.PostAsync($"/v1/list-entries/{proposed.Id}/notice",
                new ServeNoticeRequest($"榕告〔2026〕{cast.Number}号", Noticed, $"送达回证〔2026〕{cast.Number}号"));
        }

        var early = Cast(DemoCast.Wronged);
        var refused = await stage.As("determiner", early.Unit).RefusalAsync($"/v1/list-entries/{EntryOf(early.Name)}/decision", Listing(early) with { On = null, ServedOn = null });
        Journal.Expect("no decision while the statement period runs", refused == "list.statement-period-open", refused);
        Say($"{DemoCast.Entries.Count} proposals, each with its notice served; a decision before the statement period ended was refused");
    }

    private async Task HearAsync()
    {
        var cast = Cast(DemoCast.Declined);
        var determiner = stage.As("determiner", cast.Unit);
        var path = $"/v1/list-entries/{EntryOf(cast.Name)}";
        await HearAsync(cast, new RecordStatementRequest(Summary: "税款已于告知前缴清", Answer: "经核实，情况属实"));
        await determiner.PostAsync(path + "/decision", new DecideEntryRequest(Listed: false, DocumentNumber: "榕不予〔2026〕1号"));
        Journal.Expect("a subject who is heard and right is not listed", (await ReadAsync(cast.Name)).State == "declined");
        Say("the tax was paid before the notice: not listed");
    }

    // A scene that was cut off may have decided already; what is decided hears no more.
    private async Task HearAsync(CastEntry cast, RecordStatementRequest statement)
    {
        if ((await ReadAsync(cast.Name)).State is "noticed" or "heard")
        {
            await stage.As("determiner", cast.Unit).PostAsync($"/v1/list-entries/{EntryOf(cast.Name)}/statement", statement);
        }
    }

    private async Task DecideAsync()
    {
        var machine = await stage.As("uploader", Cast(DemoCast.Wronged).Unit)
            .RefusalAsync($"/v1/list-entries/{EntryOf(DemoCast.Wronged)}/decision", Listing(Cast(DemoCast.Wronged)));
        Journal.Expect("no machine decides a listing", machine is not null);
        foreach (var cast in Listed)
        {
            var determiner = stage.As("determiner", cast.Unit);
            var path = $"/v1/list-entries/{EntryOf(cast.Name)}";
            if (!IsRed(cast))
            {
                await HearAsync(cast, new RecordStatementRequest(NotMade: true));
            }

            await determiner.PostAsync(path + "/decision", Listing(cast));
        }

        await stage.SettleAsync();
        var directives = 0;
        foreach (var cast in Listed)
        {
            directives += (await ActionAsync(cast.Name)).Directives.Count;
        }

        Journal.Remember("directives", directives.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Journal.Expect("the decisions reach hundreds of queues", directives >= 200, $"{directives} directives");
        Journal.Expect("a check names the sanction in its matter", (await CheckAsync(DemoCast.Wronged)).Sanctions.Count > 0);
        Say($"{Listed.Count()} entries decided by persons; {directives} directives went to the units' queues");
    }

    private async Task ExitAsync()
    {
        var cast = Cast(DemoCast.Rectified);
        await stage.As("determiner", cast.Unit).PostAsync(
            $"/v1/list-entries/{EntryOf(cast.Name)}/exit", new ExitEntryRequest("榕退出〔2026〕1号"));
        Journal.Expect("an exit is effective at once in checks", (await CheckAsync(cast.Name)).Sanctions.Count == 0);
        await stage.SettleAsync();
        await ExpectLiftedAsync(cast.Name);
        Say("everyone who was told has confirmed the lift, but for one silent unit");
    }

    private async Task ExpireAsync()
    {
        Journal.Expect("a term that ends ends by itself", (await ReadAsync(DemoCast.Short)).State == "ended");
        await ExpectLiftedAsync(DemoCast.Short);
        Say("its measures were lifted by the clock alone");
    }

    private static IEnumerable<CastEntry> Listed => DemoCast.Entries.Where(entry => entry.Name != DemoCast.Declined);

    private static bool IsRed(CastEntry cast) => cast.Type.StartsWith("red", StringComparison.Ordinal);

    private ProposeEntryRequest Proposal(CastEntry cast) => new(
        cast.Type,
        new EntrySubjectRequest("organisation", DemoFiles.SubjectOf(cast)),
        new EntryGroundsRequest(
            stage.BasisOf(cast.Type), DemoFiles.DocumentNumber(stage.Unit(cast.Unit).Name, cast.Subject), new DateOnly(2026, 2, 20), cast.Unit,
            Conduct: IsRed(cast) ? "示例守信行为" : "示例严重违法行为"));

    private static DecideEntryRequest Listing(CastEntry cast) => new(
        Listed: true, DocumentNumber: $"榕列入〔2026〕{cast.Number}号", On: Decided, Until: cast.Until, ServedOn: Decided);

    /// <summary>Asks as the service centre does, in a public resource transaction.</summary>
    private Task<CheckResponse> CheckAsync(string name) => stage.As("checker", "service-centre").PostAsync<CheckResponse>(
        "/v1/checks", new CheckRequest(DemoFiles.SubjectOf(Cast(name)), "public-resource-trading", "demo-case", "demo"));
}
