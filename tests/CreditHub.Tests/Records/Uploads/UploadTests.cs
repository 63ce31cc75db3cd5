using CreditHub.Lists;
using CreditHub.Units;
using Xunit;

namespace CreditHub.Records.Uploads;

public class UploadTests
{
    private static readonly UploadContent Content = new("utf-8", 3, 1, []);
    private static readonly DateTimeOffset At = new(2026, 3, 10, 1, 0, 0, TimeSpan.Zero);

    private static readonly UploadState[] States =
    [
        new UploadState.Received(),
        new UploadState.Reading(Content),
        new UploadState.Done(Content, new UploadCounts(1, 1, 1), At),
        new UploadState.Refused(UploadErrors.NotCsv.Code, "", At),
    ];

    [Fact]
    public void Only_three_moves_change_anything()
    {
        var moves =
            from before in States
            from after in States
            where Upload(before).MoveTo(after) != Upload(before)
            select (before.GetType().Name, after.GetType().Name);
        Assert.Equal([("Received", "Reading"), ("Received", "Refused"), ("Reading", "Done")], moves);
    }

    [Fact]
    public void Same_content_on_a_day_is_the_same_upload_and_any_difference_another()
    {
        var file = new UploadFile("a", 1, "00", UploadFormat.Csv, null);
        string[] contents =
        [
            UploadKey.ContentOf(new UnitId("a"), "penalties", file),
            UploadKey.ContentOf(new UnitId("b"), "penalties", file),
            UploadKey.ContentOf(new UnitId("a"), "permits", file),
            UploadKey.ContentOf(new UnitId("a"), "penalties", file with { Sha256 = "01" }),
            UploadKey.ContentOf(new UnitId("a"), "penalties", file with { Charset = "gb18030" }),
            UploadKey.ContentOf(new UnitId("a"), "penalties", file with { Format = UploadFormat.Json }),
            UploadKey.ContentOf(new UnitId("a"), "penalties", file, isMigration: true),
        ];
        DateOnly?[] days = [null, new(2026, 3, 10), new(2026, 3, 11)];
        var ids = contents.SelectMany(content => days.Select(day => UploadKey.UploadOf(content, day))).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.Equal(contents[0], UploadKey.ContentOf(new UnitId("a"), "penalties", file with { Name = "b" }));
    }

    private static Upload Upload(UploadState state) => new(
        new UploadId("up-1"), "penalties", new Actor(new UnitId("a"), "b", IsPerson: false), At,
        new UploadFile("file", 1, "00", UploadFormat.Csv, null), state);
}
