using System.CommandLine;

namespace CreditHub.Commands;

/// <summary>How the hub is to be run, as the command line and the environment say.</summary>
/// <param name="Folder">Where its data is, absolute.</param>
/// <param name="Urls">Where it listens, as Kestrel takes it; separated by ';'.</param>
/// <param name="MovableClock">Whether its clock can be moved forward.</param>
internal sealed record HubOptions(string Folder, string Urls, bool MovableClock)
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
        command.Options.Add(Data);
        command.Options.Add(Address);
        command.Options.Add(Movable);
    }

    /// <summary>Reads them from a parsed command line.</summary>
    public static HubOptions Of(ParseResult parsed)
    {
        var folder = parsed.GetValue(Data) ?? Environment.GetEnvironmentVariable("CREDITHUB_DATA");
        return new HubOptions(
            Path.GetFullPath(string.IsNullOrWhiteSpace(folder) ? "data" : folder), parsed.GetValue(Address)!, parsed.GetValue(Movable));
    }
}
