using CreditHub.Engine;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;

namespace CreditHub.Http;

/// <summary>Every route and page of the hub. Anonymous to the host: the pipeline lets callers in by their credentials.</summary>
public sealed class HttpFunction(HubRequests requests, DurableEngine engine)
{
    /// <summary>
    /// Everything but what is the host's: <c>/admin</c> it guards itself, <c>/runtime</c>, by which Event Grid tells of dropped files, a bare
    /// catch-all would take from it. The empty default lets <c>/</c> meet the constraint.
    /// </summary>
    internal const string Route = "{*path:regex(^(?!admin|runtime))=}";

    /// <summary>Hands the request to the pipeline, which writes the answer.</summary>
    [Function("Http")]
    public async Task<IActionResult> RunAsync(
        [HttpTrigger(AuthorizationLevel.Anonymous, "get", "head", "post", "put", "patch", "delete", Route = Route)] HttpRequest request,
        [DurableClient] DurableTaskClient client)
    {
        engine.Use(client);
        await requests.AnswerAsync(request.HttpContext);
        return new EmptyResult();
    }
}
