using CreditHub.JointActions;
using CreditHub.Lists;
using CreditHub.Units;

namespace CreditHub.Demo;

/// <summary>March 2026 in a sample city, scene by scene, through the public interface only.</summary>
internal sealed partial class DemoMonth(DemoStage stage)
{
    private static readonly (string Name, DateOnly Day, int Hour, Func<DemoMonth, Task> Play)[] Scenes =
    [
        ("upload the penalties", new(2026, 3, 2), 9, month => month.UploadAsync()),
        ("propose the entries and serve the notices", new(2026, 3, 2), 10, month => month.ProposeAsync()),
        ("hear a subject and decline its entry", new(2026, 3, 4), 9, month => month.HearAsync()),
        ("decide the entries", new(2026, 3, 10), 9, month => month.DecideAsync()),
        ("three subjects object", new(2026, 3, 11), 9, month => month.ObjectAsync()),
        ("take a rectified subject off the list", new(2026, 3, 16), 9, month => month.ExitAsync()),
        ("find on two objections", new(2026, 3, 17), 9, month => month.FindAsync()),
        ("submit the monthly reports", new(2026, 3, 19), 9, month => month.ReportAsync()),
        ("compile the month's report", new(2026, 3, 21), 9, month => month.CompileAsync()),
        ("a late report comes in", new(2026, 3, 23), 9, month => month.ReportLateAsync()),
        ("a term ends", new(2026, 3, 28), 9, month => month.ExpireAsync()),
        ("look back", new(2026, 3, 31), 17, month => month.LookBackAsync()),
    ];

    private DemoJournal Journal => stage.Journal;

    /// <summary>Plays what has not been played.</summary>
    public async Task PlayAsync()
    {
        foreach (var (name, day, hour, play) in Scenes)
        {
            if (Journal.HasPlayed(name))
            {
                continue;
            }

            await stage.MoveToAsync(day, hour);
            stage.Tell($"{day:yyyy-MM-dd}  {name}");
            await play(this);
            await stage.SettleAsync();
            Journal.MarkPlayed(name);
        }
    }

    private void Say(string line) => stage.Tell("              " + line);

    private static CastEntry Cast(string name) => DemoCast.Entries.Single(entry => entry.Name == name);

    private string EntryOf(string name) => Journal.Recall("entry:" + name);

    private Task<ListEntryView> ReadAsync(string name) =>
        stage.As("determiner", Cast(name).Unit).GetAsync<ListEntryView>($"/v1/list-entries/{EntryOf(name)}");

    private Task<JointActionView> ActionAsync(string name) =>
        stage.Office.GetAsync<JointActionView>($"/v1/joint-actions/ja-{EntryOf(name)}");

    /// <summary>A caller that the office gave a credential of its own: a subject, or a second person of a unit.</summary>
    private async Task<DemoCaller> AppointAsync(string name, IssueCredentialRequest request)
    {
        if (!Journal.Knows("key:" + name))
        {
            var issued = await stage.Office.PostAsync<IssuedCredentialResponse>("/v1/credentials", request);
            Journal.Remember("key:" + name, issued.Key);
        }

        return stage.With(request.Unit, Journal.Recall("key:" + name));
    }

    private Task<DemoCaller> SubjectAsync(string name) => AppointAsync(
        "subject:" + name, new("subject", "demo-" + name, IsPerson: true, ["subject"], "org-" + DemoFiles.SubjectOf(Cast(name))));

    /// <summary>The person who verifies is not the one who decided (G26).</summary>
    private Task<DemoCaller> VerifierAsync(string unit) => AppointAsync(
        "verifier:" + unit, new(unit, "verifier-" + unit, IsPerson: true, ["determiner"]));
}
