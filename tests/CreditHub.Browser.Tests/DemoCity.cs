using System.Text.Json;
using CreditHub.Processes;
using Microsoft.Playwright;
using Xunit;

namespace CreditHub;

/// <summary>The demo's month in a hub of its own, and a browser that is signed in as the office.</summary>
public sealed class DemoCity : IAsyncLifetime
{
    private const int Width = 1280;
    private readonly string folder = Directory.CreateTempSubdirectory("credithub-browser-").FullName;
    private ChildProcess? hub;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The browser, or null where there is none.</summary>
    public static string? Chromium { get; } =
        new[] { Environment.GetEnvironmentVariable("CREDITHUB_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    /// <summary>Pages to open, by what they show.</summary>
    public IReadOnlyDictionary<string, string> Links { get; private set; } = new Dictionary<string, string>();

    /// <summary>The hub's address.</summary>
    public string Address { get; private set; } = "";

    /// <summary>The office's key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>The key of a second person of the unit whose records are published.</summary>
    public string SecondKey { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        hub = ChildProcess.Start("demo", "--data", folder, "--urls", "http://127.0.0.1:0", "--json");
        hub.Process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        hub.Process.BeginErrorReadLine();
        var summary = await hub.Process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)
            ?? throw new InvalidOperationException("The demo ended without a summary.");
        var links = JsonDocument.Parse(summary).RootElement.GetProperty("links").Deserialize<Dictionary<string, string>>()!;
        var keys = await File.ReadAllTextAsync(Path.Combine(folder, "development-credentials.json"), TestContext.Current.CancellationToken);
        Key = JsonDocument.Parse(keys).RootElement.GetProperty("office").GetString()!;
        Address = links["overview"][..^"/console".Length];
        var day = new PublicationDay(Address, JsonDocument.Parse(keys).RootElement, Key);
        await day.PlayAsync();
        Links = links.Concat(day.Links.Select(link => KeyValuePair.Create(link.Key, Address + link.Value))).ToDictionary();
        SecondKey = day.Second;
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-background-networking", "--no-first-run"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        hub?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A fresh page of the browser, signed in as the office if nobody else is named; skips the test where there is no browser.</summary>
    public async Task<IPage> SignInAsync(string? key = null)
    {
        Assert.SkipWhen(Chromium is null, "There is no Chromium: set CREDITHUB_CHROMIUM, or install it at /usr/bin/chromium.");
        var page = await browser!.NewPageAsync(new() { ViewportSize = new() { Width = Width, Height = 900 } });
        await page.GotoAsync(Address + "/console/sign-in");
        await page.FillAsync("#key", key ?? Key);
        await page.ClickAsync("main button");
        return page;
    }
}
