using CreditHub.JointActions;
using CreditHub.Objections;
using CreditHub.Publication;
using CreditHub.Publication.Channels;
using CreditHub.Records;
using CreditHub.Records.Uploads;
using CreditHub.Reports;
using CreditHub.Subjects;
using Xunit;

namespace CreditHub.Engine;

/// <summary>
/// The steps of every orchestration of the hub: the same scripts and the same lists hold on every engine, and each replay of a history from its
/// start gives the same steps.
/// </summary>
public abstract partial class StepsContract : IAsyncLifetime
{
    private readonly Journal journal = new();
    private readonly Script script = new();
    private EngineUnderTest tested = null!;
    private DateTimeOffset now = Start;

    /// <summary>When every script begins: 9:00 of a Monday in Fuzhou.</summary>
    protected static DateTimeOffset Start => new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    /// <summary>Whether the engine is made to replay after whatever happens.</summary>
    protected virtual bool IsReplayed => false;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => tested = await OpenAsync(
        new JournalRounds(journal)
            .Add<DirectiveRound.Input, int, DirectiveRound>(DirectiveRound.Name)
            .Add<UnitDirective.Input, UnitDirective.Output, UnitDirective>(UnitDirective.Name)
            .Add<IntakeInput, IntakeOutput, IntakeUpload>(IntakeUpload.Name)
            .Add<ReportCycle.Input, ReportCycle.Output, ReportCycle>(ReportCycle.Name)
            .Add<VerifyObjection.Input, VerifyObjection.Output, VerifyObjection>(VerifyObjection.Orchestration)
            .Add<PublishInput, PublishOutput, PublishUpload>(PublishUpload.Name)
            .Add<ChannelInput, ChannelOutput, PushChannel>(PushChannel.Name)
            .Add<ChannelInput, ChannelOutput, ReconcileChannel>(ReconcileChannel.Name)
            .Add<NoticeInput, NoticeOutput, NoticeCodes>(NoticeCodes.Name)
            .Add<NoticePiece.Input, NoticePiece.Output, Scripted<NoticePiece.Input, NoticePiece.Output, NoticePiece>>(NoticePiece.Name)
            .Add<PublishPiece.Input, PublishPiece.Output, Scripted<PublishPiece.Input, PublishPiece.Output, PublishPiece>>(PublishPiece.Name)
            .Add<ClosePublishing.Input, bool, Scripted<ClosePublishing.Input, bool, ClosePublishing>>(ClosePublishing.Name)
            .Add<ChannelInput, PushBatch.Output, Scripted<ChannelInput, PushBatch.Output, PushBatch>>(PushBatch.Name)
            .Add<ChannelInput, CompareChannel.Output, Scripted<ChannelInput, CompareChannel.Output, CompareChannel>>(CompareChannel.Name)
            .Add<UnitDirective.Input, AlignDirective.Output, Scripted<UnitDirective.Input, AlignDirective.Output, AlignDirective>>(AlignDirective.Name)
            .Add<EscalateDirective.Input, InstructionProgress, Scripted<EscalateDirective.Input, InstructionProgress, EscalateDirective>>(EscalateDirective.Name)
            .Add<CloseRound.Input, bool, Scripted<CloseRound.Input, bool, CloseRound>>(CloseRound.Name)
            .Add<SplitUpload.Input, SplitUpload.Output, Scripted<SplitUpload.Input, SplitUpload.Output, SplitUpload>>(SplitUpload.Name)
            .Add<MoveUpload.Input, MoveUpload.Output, Scripted<MoveUpload.Input, MoveUpload.Output, MoveUpload>>(MoveUpload.Name)
            .Add<StorePiece.Input, UploadCounts, Scripted<StorePiece.Input, UploadCounts, StorePiece>>(StorePiece.Name)
            .Add<IntakeInput, ClearUpload.Output, Scripted<IntakeInput, ClearUpload.Output, ClearUpload>>(ClearUpload.Name)
            .Add<ReportSchedule, int, Scripted<ReportSchedule, int, OpenObligations>>(OpenObligations.Name)
            .Add<ReportSchedule, int, Scripted<ReportSchedule, int, RemindUnits>>(RemindUnits.Name)
            .Add<ReportSchedule, ReportCycle.Output, Scripted<ReportSchedule, ReportCycle.Output, CompileReport>>(CompileReport.Name)
            .Add<VerificationAlarm.Input, bool, Scripted<VerificationAlarm.Input, bool, VerificationAlarm>>(VerificationAlarm.Activity),
        script);

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (tested is not null)
        {
            await tested.DisposeAsync();
        }
    }

    /// <summary>An engine at <see cref="Start"/> that runs these rounds, whose activities find the script.</summary>
    protected abstract Task<EngineUnderTest> OpenAsync(Rounds rounds, Script script);

    private static DateTimeOffset Day(int day) => Start.AddDays(day);

    private static string Json<T>(T value) => JournalContext.Text(value);

    private Task BeginAsync<TInput, TOutput>(OrchestrationName<TInput, TOutput> orchestration, string id, TInput input) =>
        LetAsync(() => tested.Engine.StartAsync(orchestration.Name, id, HubJson.ToElement(input), Cancel));

    private Task TellAsync<TPayload>(string id, string signal, string key, TPayload payload) =>
        LetAsync(() => tested.Engine.SignalAsync(id, signal, key, HubJson.ToElement(payload), Cancel));

    private Task MoveToAsync(DateTimeOffset at) => LetAsync(() => tested.AdvanceAsync(at - Exchange(at)));

    private Task SleepUntilAsync(DateTimeOffset at) => LetAsync(() => tested.SleepAsync(at - Exchange(at)));

    // An activity that always fails is given up after its retries' waits.
    private async Task GiveUpAsync()
    {
        for (var tries = 0; tries < 6; tries++)
        {
            await MoveToAsync(now.AddMinutes(1));
        }
    }

    private async Task LetAsync(Func<Task> happen)
    {
        await happen();
        await tested.IdleAsync();
        if (IsReplayed)
        {
            await tested.ReplayAsync();
            await tested.IdleAsync();
        }
    }

    private DateTimeOffset Exchange(DateTimeOffset at)
    {
        var before = now;
        now = at;
        return before;
    }

    /// <summary>The instance did just this, in this order, and does it again from its history.</summary>
    private async Task DidAsync(string id, params string[] steps)
    {
        var runs = journal.Runs;
        await tested.ReplayAsync();
        await tested.IdleAsync();
        Assert.Equal(steps, journal.Of(id));
        Assert.Empty(journal.Departures);
        Assert.True(journal.Runs > 0 && journal.Runs >= runs);
    }
}
