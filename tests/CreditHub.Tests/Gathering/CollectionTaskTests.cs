using CreditHub.Decisions;
using CreditHub.Oversight;
using CreditHub.Policy;
using CreditHub.Publication;
using CreditHub.Queues;
using CreditHub.Records;
using CreditHub.Records.Rows;
using CreditHub.Records.Uploads;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Gathering;

/// <summary>What a department is to gather from which of its offices (归集任务, R21), on the embedded back end.</summary>
public sealed class CollectionTaskTests
{
    private static readonly Caller Office = new(TestProfile.Office, "office-1", IsPerson: true, new HashSet<Role> { Role.Office }, Subject: null);
    private static readonly CollectionTaskRequest Request = new(null, "penalties", "食品生产监管科", 3, new DateOnly(2026, 3, 12), "三月上旬");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Task_is_done_once_its_records_came_and_repeats_and_earlier_files_count_for_nothing()
    {
        await using var city = await PublicationCity.StartAsync();
        var earlier = await city.UploadAsync(PenaltyRows.Company(1));
        await city.HourAsync();
        var task = await SetAsync(city, Request);
        Assert.Equal(CollectionTaskErrors.UploadUnfit, Refused(await city.Hub.Get<SetCollectionTask>().CountAsync(task, earlier.Value, PublicationCity.First, Cancel)));
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2), PenaltyRows.Company(3));
        Assert.Equal(("open", 2), (await StateAsync(city, task), (await ViewAsync(city, task)).Received));
        await city.UploadAsync(PenaltyRows.Company(1), PenaltyRows.Company(2));
        Assert.Equal(("open", 2), (await StateAsync(city, task), (await ViewAsync(city, task)).Received));
        await city.UploadAsync(PenaltyRows.Company(4));
        Assert.Equal(("done", 3), (await StateAsync(city, task), (await ViewAsync(city, task)).Received));
        await city.UploadAsync(PenaltyRows.Company(5));
        Assert.Equal(3, (await ViewAsync(city, task)).Received);

        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 13)));
        Assert.Empty(await OverdueAsync(city, PenaltyRows.Uploader));
    }

    [Fact]
    public async Task Of_two_open_tasks_a_person_says_which_an_upload_counts_for()
    {
        await using var city = await PublicationCity.StartAsync();
        var (first, second) = (await SetAsync(city, Request with { Records = 1 }), await SetAsync(city, Request with { From = "稽查局", Records = 1 }));
        var upload = await city.UploadAsync(PenaltyRows.Company(1));
        Assert.Equal(("open", "open"), (await StateAsync(city, first), await StateAsync(city, second)));

        var tasks = city.Hub.Get<SetCollectionTask>();
        Assert.Equal(CollectionTaskErrors.UploadUnfit, Refused(await tasks.CountAsync(second, "up-nothing", PublicationCity.First, Cancel)));
        Assert.Equal(CollectionTaskErrors.Unknown, Refused(await tasks.CountAsync(second, upload.Value, IntakeBench.Caller(PenaltyRows.Stranger, Role.Uploader), Cancel)));
        PublicationCity.Accepted(await tasks.CountAsync(second, upload.Value, PublicationCity.First, Cancel));
        PublicationCity.Accepted(await tasks.CountAsync(second, upload.Value, PublicationCity.First, Cancel));
        Assert.Equal(("open", "done"), (await StateAsync(city, first), await StateAsync(city, second)));
        var other = await city.UploadAsync(PenaltyRows.Company(2));
        Assert.Equal("done", await StateAsync(city, first));
        Assert.Equal(CollectionTaskErrors.Over, Refused(await tasks.CountAsync(second, other.Value, PublicationCity.First, Cancel)));
    }

    [Fact]
    public async Task Overdue_task_is_told_to_its_department_and_the_office_once_and_stands_in_the_overview()
    {
        await using var city = await PublicationCity.StartAsync();
        var task = await SetAsync(city, Request with { Unit = PenaltyRows.Uploader.Value }, Office);
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 13)).AddMinutes(-2));
        Assert.Equal((0L, "open"), ((await OverviewAsync(city)).OverdueTasks, await StateAsync(city, task)));
        await city.Hub.AdvanceToAsync(WorkCalendar.StartOf(new DateOnly(2026, 3, 13)));
        await city.HourAsync();
        Assert.Equal((1L, "overdue"), ((await OverviewAsync(city)).OverdueTasks, await StateAsync(city, task)));
        Assert.Single(await OverdueAsync(city, PenaltyRows.Uploader));
        Assert.Single(await OverdueAsync(city, TestProfile.Office));

        PublicationCity.Accepted(await city.Hub.Get<SetCollectionTask>().CloseAsync(task, "该科室本期无处罚决定", PublicationCity.First, Cancel));
        Assert.Equal((0L, "closed"), ((await OverviewAsync(city)).OverdueTasks, await StateAsync(city, task)));
        Assert.Empty((await city.Hub.Get<ReadCollectionTasks>().PageAsync(isOpen: true, 10, null, Office, Cancel)).Items);
        Assert.Equal("该科室本期无处罚决定", Assert.Single((await city.Hub.Get<ReadCollectionTasks>().PageAsync(isOpen: false, 10, null, PublicationCity.First, Cancel)).Items).Reason);
    }

    [Fact]
    public async Task Task_is_set_by_a_person_for_their_own_unit_with_a_source_a_number_and_a_day_to_come()
    {
        await using var city = await PublicationCity.StartAsync();
        async Task<HubError> RefusedAsync(CollectionTaskRequest request, Caller? caller = null) =>
            Refused(await city.Hub.Get<SetCollectionTask>().RunAsync(request, null, caller ?? PublicationCity.First, Cancel));
        Assert.Equal(UploadErrors.KindUnknown, await RefusedAsync(Request with { Kind = "gossip" }));
        Assert.Equal(CollectionTaskErrors.UnitUnknown, await RefusedAsync(Request with { Unit = "nobody" }, Office));
        Assert.Equal(CollectionTaskErrors.UnitForeign, await RefusedAsync(Request with { Unit = PenaltyRows.Stranger.Value }));
        Assert.Equal(CollectionTaskErrors.PersonRequired, await RefusedAsync(Request, IntakeBench.Uploader));
        Assert.Equal(CoverageErrors.NotProvider, await RefusedAsync(Request with { Kind = "judgment-defaulters" }));
        foreach (var from in (string?[])[null, " ", new string('科', 201), "张三 13800138000"])
        {
            Assert.Equal(CollectionTaskErrors.TextInvalid, await RefusedAsync(Request with { From = from }));
        }

        Assert.Equal(CoverageErrors.CountInvalid, await RefusedAsync(Request with { Records = 0 }));
        Assert.Equal(CollectionTaskErrors.DueInvalid, await RefusedAsync(Request with { DueOn = new DateOnly(2026, 3, 9) }));
        Assert.Equal(CollectionTaskErrors.DueInvalid, await RefusedAsync(Request with { DueOn = null }));

        var task = await SetAsync(city, Request);
        Assert.Equal(task, await SetAsync(city, Request));
        var close = city.Hub.Get<SetCollectionTask>();
        Assert.Equal(CollectionTaskErrors.TextInvalid, Refused(await close.CloseAsync(task, "", PublicationCity.First, Cancel)));
        PublicationCity.Accepted(await close.CloseAsync(task, "并入下期", PublicationCity.First, Cancel));
        PublicationCity.Accepted(await close.CloseAsync(task, "并入下期", PublicationCity.First, Cancel));
        Assert.Equal(CollectionTaskErrors.Over, Refused(await close.CloseAsync(task, "另一理由", PublicationCity.First, Cancel)));
    }

    private static async Task<CollectionTaskId> SetAsync(PublicationCity city, CollectionTaskRequest request, Caller? caller = null) =>
        PublicationCity.Accepted(await city.Hub.Get<SetCollectionTask>().RunAsync(request, "key-" + request.From, caller ?? PublicationCity.First, Cancel)).Id;

    private static async Task<CollectionTaskView> ViewAsync(PublicationCity city, CollectionTaskId id) =>
        PublicationCity.Accepted(await city.Hub.Get<ReadCollectionTasks>().FindAsync(id, Office, Cancel));

    private static async Task<string> StateAsync(PublicationCity city, CollectionTaskId id) => (await ViewAsync(city, id)).State;

    private static Task<Overview> OverviewAsync(PublicationCity city) => city.Hub.Get<OverviewQuery>().ReadAsync(Office, Cancel);

    private static HubError Refused<T>(Decision<T> decision) => Assert.IsType<Decision<T>.Rejected>(decision).Error;

    private static async Task<IReadOnlyList<string>> OverdueAsync(PublicationCity city, UnitId unit) =>
        [.. (await city.Hub.Get<IQueues>().LeaseAsync(unit.Value, 100, TimeSpan.FromSeconds(1), TimeSpan.Zero, Cancel))
            .Select(leased => leased.Message.Type).Where(type => type.Contains("collection-task", StringComparison.Ordinal))];
}
