using System.Text.Json;
using CreditHub.Demo;
using CreditHub.Development;
using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Objections;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;

namespace CreditHub.Processes;

/// <summary>What departments, deciding persons and implementing systems do over HTTP, each in a loop of its own, while the hub is killed.</summary>
internal sealed class KilledCity(KillableHub hub, HttpClient http, DevelopmentKeys keys, Journal journal)
{
    private const string Market = "market-supervision";
    private const string Provider = "commerce";
    private const int Rows = 4;
    private static readonly HubProfile Profile = Profiles.Load("fuzhou");
    private int uploads;
    private int entries;

    public StubbornCaller Office { get; } = new(hub, http, Profile.Office.Id.Value, keys.Office);

    /// <summary>Every implementing system.</summary>
    public IReadOnlyList<StubbornCaller> Implementers => [.. keys.Units.Select(unit => new StubbornCaller(hub, http, unit.Key, unit.Value.Implementer))];

    public StubbornCaller Uploader => new(hub, http, Market, keys.Units[Market].Uploader);

    private StubbornCaller Decider => new(hub, http, Market, keys.Units[Market].Determiner);

    /// <summary>Who verifies is not who decided (G26).</summary>
    private StubbornCaller Verifier => new(hub, http, Provider, keys.Units[Provider].Determiner);

    /// <summary>A department sends one file after another.</summary>
    public async Task UploadAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var taken = await UploadOneAsync(Interlocked.Increment(ref uploads));
            journal.Uploads[taken.As<UploadView>().Id] = Rows;
        }
    }

    /// <summary>A department sends the file of a number, with rows that stand in no other.</summary>
    public Task<Answer> UploadOneAsync(int number)
    {
        var code = Profile.Units[new(Market)].CreditCode;
        var rows = Enumerable.Range(number * Rows, Rows)
            .Select(index => PenaltyRows.Company(index).With("CF_CFJGDM", code).With("CF_SJLYDM", code)).ToList();
        return Uploader.UploadAsync("/v1/uploads?kind=penalties", System.Text.Encoding.UTF8.GetBytes(PenaltyRows.Csv(rows)), $"upload-{number}");
    }

    /// <summary>A person proposes, notifies, hears and decides; some entries are then disputed, some taken off again.</summary>
    public async Task DecideAsync(CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            var number = Interlocked.Increment(ref entries);
            var id = await ListAsync(number);
            if (number % 3 == 0)
            {
                await ObjectAsync(id, number);
            }
            else if (number % 3 == 1)
            {
                var path = $"/v1/list-entries/{id}/exit";
                await StepAsync(id, path, new ExitEntryRequest($"退{number}号"), "ended");
                journal.Ended[id] = true;
            }
        }
    }

    /// <summary>Some implementing systems take what they have in their queues, and answer it.</summary>
    public async Task WorkAsync(IReadOnlyList<StubbornCaller> units, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            await WorkOnceAsync(units);
        }
    }

    /// <summary>Takes and answers what is there.</summary>
    /// <returns>How many messages there were.</returns>
    public async Task<int> WorkOnceAsync(IReadOnlyList<StubbornCaller> units)
    {
        var taken = 0;
        foreach (var unit in units)
        {
            var leased = await unit.PostAsync($"/v1/units/{unit.Unit}/queue/lease", new LeaseRequest(Max: 5, LeaseSeconds: 60));
            foreach (var message in leased.As<LeaseResponse>().Messages)
            {
                await TakeAsync(unit, message);
                taken++;
            }
        }

        return taken;
    }

    /// <summary>Lets everything happen that is begun: leases that were lost with their answers end with the clock.</summary>
    public async Task SettleAsync()
    {
        for (var taken = 1; taken > 0;)
        {
            var now = (await Office.GetAsync<Http.HealthResponse>("/v1/health")).Time;
            (await Office.PostAsync("/v1/development/clock", new MoveClockRequest(now.AddMinutes(2)))).As<ClockResponse>();
            taken = await WorkOnceAsync(Implementers);
        }

        (await Office.PostAsync("/v1/development/clock", new MoveClockRequest())).As<ClockResponse>();
    }

    private async Task TakeAsync(StubbornCaller unit, MessageEnvelope message)
    {
        var told = message.Data.TryGetProperty("validIfVersion", out _) ? message.Data.Deserialize<DirectiveMessage>(HubJson.Options) : null;
        var handed = told is null ? null : new Handed(unit.Unit, message.Id, told.Directive, told.Sequence, told.Instruction);
        if (handed is not null)
        {
            journal.Messages.Enqueue(handed);
        }

        var completed = await unit.PostAsync($"/v1/units/{unit.Unit}/queue/complete", new CompleteRequest(message.Id, message.LeaseToken));

        // What was completed over a kill is completed; a lease that ended meanwhile is handed out again.
        if (completed.IsOkUnless("queue.lease-stale") && handed is not null)
        {
            journal.Completed[handed.Message] = handed;
        }

        if (told is not null)
        {
            await AnswerAsync(unit, told);
        }
    }

    private async Task AnswerAsync(StubbornCaller unit, DirectiveMessage told)
    {
        var results = told.Measures.Select(measure => new MeasureResultItem(
            measure.Id, "implemented", DateTimeOffset.UtcNow, AmountYuan: 100m, Effect: "已设置", DocumentNumber: "办1号", CaseId: "case-1", Operator: "op-1"));
        var answer = await unit.PostAsync($"/v1/directives/{told.Directive}/feedback", new FeedbackRequest(told.Sequence, [.. results]));

        // Another instruction may have come meanwhile; it will be answered instead.
        if (answer.IsOk)
        {
            journal.Feedback[(told.Directive, told.Sequence)] = told.Measures.Count;
        }
        else if ((int)answer.Status != 409)
        {
            throw answer.Refused();
        }
    }

    private async Task<string> ListAsync(int number)
    {
        var type = Profile.ListTypes[new("black-food-drug")];
        var today = WorkCalendar.DateAt(DateTimeOffset.UtcNow);
        var proposed = await Decider.PostAsync(
            "/v1/list-entries",
            new ProposeEntryRequest(
                type.Id.Value,
                new EntrySubjectRequest("organisation", SyntheticCodes.CreditCode("91", 100_000 + number)),
                new EntryGroundsRequest(type.Basis[0].Value, $"罚{number}号", today.AddDays(-20), Provider, Conduct: "示例行为")),
            $"entry-{number}");
        var id = proposed.As<ListEntryView>().Id;
        var path = "/v1/list-entries/" + id;
        await StepAsync(id, path + "/notice", new ServeNoticeRequest($"告{number}号", today, "receipt"), "noticed");
        await StepAsync(id, path + "/statement", new RecordStatementRequest(false, "said", "answered"), "heard");
        await StepAsync(id, path + "/decision", new DecideEntryRequest(true, $"决{number}号", Until: today.AddDays(300)), "listed");
        journal.Decisions[id] = $"决{number}号";
        return id;
    }

    private async Task ObjectAsync(string entry, int number)
    {
        var raised = await Office.PostAsync("/v1/objections", new RaiseObjectionRequest(entry, "objection", "untrue"), $"objection-{number}");
        var objection = raised.As<ObjectionView>().Id;
        journal.Objections[objection] = entry;
        var result = number % 2 == 0 ? "revoked" : "upheld";
        var found = await Verifier.PostAsync($"/v1/objections/{objection}/finding", new RecordFindingRequest(result, $"核{number}号", "reason"));
        if (!found.IsOk && (found.Tries == 1 || (await Verifier.GetAsync<ObjectionView>("/v1/objections/" + objection)).Finding?.DocumentNumber != $"核{number}号"))
        {
            throw found.Refused();
        }

        if (result == "revoked")
        {
            journal.Ended[entry] = true;
        }
    }

    // A step whose answer was lost may be refused when it is repeated, because it is done.
    private async Task StepAsync<T>(string entry, string path, T body, string state)
    {
        var answer = await Decider.PostAsync(path, body);
        if (!answer.IsOk && (answer.Tries == 1 || (await Decider.GetAsync<ListEntryView>("/v1/list-entries/" + entry)).State != state))
        {
            throw answer.Refused();
        }
    }
}
