using System.CommandLine;

namespace CreditHub.Commands;

/// <summary>How the hub is to be run, as the command line and the environment say.</summary>
/// <param name="Folder">Where its data is, absolute.</param>
/// <param name="Urls">Where it listens, as Kestrel takes it; separated by ';'.</param>
/// <param name="MovableClock">Whether its clock can be moved forward.</param>
/// <param name="Opening">When a movable clock begins in a new folder; null for real time.</param>
/// <param name="Quiet">Whether the log holds warnings only.</param>
internal sealed record HubOptions(string Folder, string Urls, bool MovableClock, DateTimeOffset? Opening = null, bool Quiet = false)
{
    private static readonly Option<string?> Data = new("--data")
    {
        Description = "The folder of the hub's data. Default: CREDITHUB_DATA, or 'data' in the working folder.",
    };

    private static readonly Option<string> Address = new("--urls")
    {
        Description = "Where the hub listens.",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    private static readonly Option<bool> Movable = new("--movable-clock")
    {
        Description = "Lets the hub's clock be moved forward by POST /v1/development/clock. Never in production.",
    };

    /// <summary>Adds the options to a command.</summary>
    public static void AddTo(Command command)
    {
        AddFolderTo(command);
        command.Options.Add(Address);
        command.Options.Add(Movable);
    }

    /// <summary>Adds the data folder's option alone.</summary>
    public static void AddFolderTo(Command command) => command.Options.Add(Data);

    /// <summary>Reads them from a parsed command line.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="usually">The data folder where neither the command line nor the environment names one.</param>
    public static HubOptions Of(ParseResult parsed, string usually = "data") =>
        new(FolderOf(parsed, usually), parsed.GetValue(Address)!, parsed.GetValue(Movable));

    /// <summary>The data folder, absolute.</summary>
    public static string FolderOf(ParseResult parsed, string usually = "data")
    {
        var folder = parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("CREDITHUB_DATA");
        return Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? usually : folder);
    }
}
