using System.CommandLine;
using CreditHub;
using CreditHub.Checks;
using CreditHub.Records;
using CreditHub.Start;
using CreditHub.Storage;

// The ceilings open databases by themselves, with the library that the hub uses; two at once break each other's handles.
SqliteLibrary.Use();

// The processes of a run are this program in another role.
switch (args)
{
    case ["serve-json"]:
        await JsonServer.RunAsync();
        return 0;
    case ["serve-nothing", var url]:
        await EmptyServer.RunAsync(url);
        return 0;
    case ["take-in", var folder, var file]:
        await TakeIn.RunAsync(folder, file);
        return 0;
    case ["load", ..]:
        await Load.RunAsync(args[1..]);
        return 0;
}

var quick = new Option<bool>("--quick") { Description = "Smaller sizes, fewer rounds; ends within four minutes." };
var json = new Option<bool>("--json") { Description = "A JSON line a row instead of the table." };
var only = new Option<string?>("--only") { Description = $"Some works only, separated by ',': {string.Join(", ", Works.All.Select(work => work.Name))}." };
var size = new Option<int?>("--size") { Description = "One size only, such as 1000000; without it each work's own." };
var root = new RootCommand("What the hub does a second, beside what this machine could do.") { quick, json, only, size };
root.SetAction(async (parsed, cancel) =>
{
    var isQuick = parsed.GetValue(quick);
    var names = parsed.GetValue(only)?.Split(',', StringSplitOptions.TrimEntries)
        ?? [.. Works.All.Where(work => work.IsQuick || !isQuick).Select(work => work.Name)];
    if (names.FirstOrDefault(name => Works.All.All(work => work.Name != name)) is { } unknown)
    {
        await Console.Error.WriteLineAsync($"There is no work '{unknown}'.");
        return 2;
    }

    var report = new Report(parsed.GetValue(json));
    using var scratch = new Scratch();
    foreach (var work in Works.All.Where(work => names.Contains(work.Name)))
    {
        if (await work.WhyNotAsync(cancel) is { } reason)
        {
            await Console.Error.WriteLineAsync($"{work.Name} is left out: {reason}");
            continue;
        }

        await foreach (var row in Referee.JudgeAsync(work, isQuick ? Scale.Quick : Scale.Full, parsed.GetValue(size), scratch, cancel))
        {
            report.Print(row);
        }
    }

    return 0;
});
return await root.Parse(args).InvokeAsync();
