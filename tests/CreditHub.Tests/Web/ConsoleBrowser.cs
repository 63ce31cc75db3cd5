using System.Net;
using System.Text.RegularExpressions;
using Xunit;

namespace CreditHub.Web;

/// <summary>The console as a browser without scripts meets it: signed in by its form, it keeps the cookie and sends only forms that stand on a page.</summary>
internal sealed partial class ConsoleBrowser : IDisposable
{
    private readonly HttpClient client;

    private ConsoleBrowser(Uri address) => client = new(new HttpClientHandler { CookieContainer = new() }) { BaseAddress = address };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Signs in with the key of a client.</summary>
    public static async Task<ConsoleBrowser> SignInAsync(HttpClient holder)
    {
        var browser = new ConsoleBrowser(holder.BaseAddress!);
        await browser.SendAsync("/console/sign-in", "/console/sign-in", ("key", holder.DefaultRequestHeaders.Authorization!.Parameter!));
        return browser;
    }

    /// <summary>Opens a page.</summary>
    public Task<string> OpenAsync(string page) => client.GetStringAsync(page, Cancel);

    /// <summary>Fills in the form of a page that has an action, sends it, and gives the page that it leads to.</summary>
    public async Task<string> SendAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(page, action, fields);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>Sends a form that is refused, and gives the page that says why.</summary>
    public async Task<string> RefusedAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        using var answer = await PostAsync(page, action, fields);
        Assert.False(answer.IsSuccessStatusCode, action);
        return await answer.Content.ReadAsStringAsync(Cancel);
    }

    /// <summary>Fills in a form with a file, and gives what it is answered.</summary>
    public async Task<HttpResponseMessage> SendFileAsync(
        string page, string action, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        Assert.Contains("enctype=\"multipart/form-data\"", await FormAsync(page, action, [.. fields, ("file", name)]), StringComparison.Ordinal);
        return await ForgeFileAsync(action, name, content, fields);
    }

    /// <summary>Sends a file as a form would that no page shows, and gives what it is answered.</summary>
    public async Task<HttpResponseMessage> ForgeFileAsync(string action, string name, byte[] content, params (string Name, string Value)[] fields)
    {
        using var body = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            body.Add(new StringContent(value), field);
        }

        body.Add(new ByteArrayContent(content), "file", name);
        return await client.PostAsync(action, body, Cancel);
    }

    /// <summary>Follows a link to a file.</summary>
    public Task<byte[]> DownloadAsync(string address) => client.GetByteArrayAsync(address, Cancel);

    /// <summary>The status that a form gets which no page shows.</summary>
    public async Task<HttpStatusCode> ForgeAsync(string action, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(fields.ToDictionary(field => field.Name, field => field.Value));
        using var answer = await client.PostAsync(action, form, Cancel);
        return answer.StatusCode;
    }

    public void Dispose() => client.Dispose();

    private async Task<HttpResponseMessage> PostAsync(string page, string action, (string Name, string Value)[] fields)
    {
        var form = await FormAsync(page, action, fields);
        var hidden = Hidden().Matches(form).Select(found => KeyValuePair.Create(found.Groups[1].Value, WebUtility.HtmlDecode(found.Groups[2].Value)));
        using var body = new FormUrlEncodedContent([.. hidden, .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await client.PostAsync(action, body, Cancel);
    }

    private async Task<string> FormAsync(string page, string action, (string Name, string Value)[] fields)
    {
        var forms = Form().Matches(await OpenAsync(page)).Select(found => found.Value)
            .Where(found => found.Contains($"action=\"{action}\"", StringComparison.Ordinal)).ToList();
        Assert.True(forms.Count > 0, $"{page} has no form for {action}.");
        var form = forms.Find(found => fields.All(field => found.Contains($"name=\"{field.Name}\"", StringComparison.Ordinal)));
        Assert.True(form is not null, $"No form for {action} on {page} has the fields {string.Join(' ', fields.Select(field => field.Name))}.");
        return form;
    }

    [GeneratedRegex("<form.*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();

    [GeneratedRegex("""<input type="hidden" name="([^"]*)" value="([^"]*)"( /)?>""")]
    private static partial Regex Hidden();
}
