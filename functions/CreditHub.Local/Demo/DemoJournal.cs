using System.Text.Json;

namespace CreditHub.Demo;

/// <summary>
/// What the demo has played, kept beside the hub's data: after a kill it goes on with the scene that was cut off. Scenes may be played
/// twice, since every call in them is repeatable.
/// </summary>
internal sealed class DemoJournal
{
    private readonly string file;
    private readonly State state;

    private DemoJournal(string file, State state)
    {
        this.file = file;
        this.state = state;
    }

    public static DemoJournal Open(string folder)
    {
        var file = Path.Combine(folder, "demo-journal.json");
        var state = File.Exists(file) ? JsonSerializer.Deserialize<State>(File.ReadAllText(file), HubJson.Options)! : new State([], [], []);
        return new DemoJournal(file, state);
    }

    public bool HasPlayed(string scene) => state.Played.Contains(scene);

    /// <summary>Remembers a fact of a scene, such as an entry's id.</summary>
    public void Remember(string name, string value) => state.Facts[name] = value;

    public string Recall(string name) => state.Facts[name];

    public bool Knows(string name) => state.Facts.ContainsKey(name);

    /// <summary>Checks what was told against what the hub says; a broken promise makes the demo end with exit code 1.</summary>
    public void Expect(string promise, bool kept, string? found = null) =>
        state.Promises[promise] = kept ? "" : found ?? "no";

    public IReadOnlyList<string> Broken => [.. state.Promises.Where(promise => promise.Value.Length > 0).Select(promise => $"{promise.Key}: {promise.Value}")];

    public int PromiseCount => state.Promises.Count;

    /// <summary>Marks a scene as played, durably.</summary>
    public void MarkPlayed(string scene)
    {
        state.Played.Add(scene);
        var draft = file + ".new";
        File.WriteAllText(draft, JsonSerializer.Serialize(state, HubJson.Options));
        File.Move(draft, file, overwrite: true);
    }

    private sealed record State(HashSet<string> Played, Dictionary<string, string> Facts, Dictionary<string, string> Promises);
}
