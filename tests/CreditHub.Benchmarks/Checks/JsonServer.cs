using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace CreditHub.Checks;

/// <summary>
/// What Kestrel does when it has nothing to do but to read a check's JSON and to write an answer's: no routes, no callers, no storage,
/// serialisers made by the compiler. Of a hundred answers four name measures, as of the hub's.
/// </summary>
internal static class JsonServer
{
    private static readonly CheckResponse Nothing = new(
        "0199aa00000070008000000000000000", new DateTimeOffset(2026, 3, 2, 1, 0, 0, TimeSpan.Zero), "fuzhou-2026.1", false, [], [], [], []);

    private static readonly CheckResponse Something = Nothing with
    {
        Sanctions =
        [
            .. Enumerable.Repeat(
                new ApplicableMeasureView(
                    "S01", "依法限制取得行政许可", "Restricted access to administrative permits", "recommended",
                    new BasisView("市场监督管理严重违法失信名单管理办法", "国家市场监督管理总局令第44号", "第十五条"),
                    "榕市监列字〔2026〕10000001号", new DateOnly(2027, 3, 1)),
                2),
        ],
    };

    public static async Task RunAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = builder.Build();
        app.Run(AnswerAsync);
        await app.StartAsync();
        Console.WriteLine($"Listening {app.Urls.First()}");
        await Task.Delay(Timeout.Infinite);
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        var asked = await JsonSerializer.DeserializeAsync(context.Request.BodyReader, CheckJson.Default.CheckRequest, context.RequestAborted);
        context.Response.ContentType = "application/json; charset=utf-8";
        var answer = asked!.Subject is [.., '0' or '1' or '2' or '3', _] && Random.Shared.Next(10) == 0 ? Something : Nothing;
        await JsonSerializer.SerializeAsync(context.Response.BodyWriter, answer, CheckJson.Default.CheckResponse, context.RequestAborted);
    }
}

/// <summary>The serialisers of a check.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(CheckRequest)), JsonSerializable(typeof(CheckResponse))]
internal sealed partial class CheckJson : JsonSerializerContext;
