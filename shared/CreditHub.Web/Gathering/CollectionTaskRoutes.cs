using CreditHub.Http;
using CreditHub.Records;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Gathering;

internal static class CollectionTaskRoutes
{
    private const string Tasks = "/v1/collection-tasks";
    private const int DefaultLimit = 100;

    public static void MapCollectionTasks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Tasks, async (HttpContext http, bool? open, int? limit, string? continuation, ReadCollectionTasks tasks, CancellationToken cancel) =>
                TypedResults.Ok(await tasks.PageAsync(open ?? true, limit ?? DefaultLimit, continuation, http.Caller(), cancel)))
            .Require(Role.Office, Role.Uploader)
            .Answers<CollectionTasksView>("What departments are to gather, open or over.");

        routes.MapGet(Tasks + "/{id}", async (HttpContext http, string id, ReadCollectionTasks tasks, CancellationToken cancel) =>
                (await tasks.FindAsync(new(id), http.Caller(), cancel)).ToHttp(TypedResults.Ok))
            .Require(Role.Office, Role.Uploader)
            .Answers<CollectionTaskView>("One collection task.");

        routes.MapPost(Tasks, async (
                HttpContext http, CollectionTaskRequest request, [FromHeader(Name = "Idempotency-Key")] string? key, SetCollectionTask tasks,
                TimeProvider time, CancellationToken cancel) =>
                (await tasks.RunAsync(request, key, http.Caller(), cancel)).ToHttp(task =>
                    TypedResults.Created($"{Tasks}/{task.Id}", CollectionTaskViews.Of(task, time.GetUtcNow()))))
            .Require(Role.Office, Role.Uploader)
            .Answers<CollectionTaskView>("Sets a department what to gather, from which of its offices, by when.", StatusCodes.Status201Created);

        routes.MapPost(Tasks + "/{id}/uploads", async (
                HttpContext http, string id, CountUploadRequest request, SetCollectionTask tasks, TimeProvider time, CancellationToken cancel) =>
                (await tasks.CountAsync(new(id), request.Upload, http.Caller(), cancel)).ToHttp(task =>
                    TypedResults.Ok(CollectionTaskViews.Of(task, time.GetUtcNow()))))
            .Require(Role.Office, Role.Uploader)
            .Answers<CollectionTaskView>("Says which upload counts for a task.");

        routes.MapPost(Tasks + "/{id}/closure", async (
                HttpContext http, string id, CloseCollectionTaskRequest request, SetCollectionTask tasks, TimeProvider time, CancellationToken cancel) =>
                (await tasks.CloseAsync(new(id), request.Reason, http.Caller(), cancel)).ToHttp(task =>
                    TypedResults.Ok(CollectionTaskViews.Of(task, time.GetUtcNow()))))
            .Require(Role.Office, Role.Uploader)
            .Answers<CollectionTaskView>("Closes a task without its records.");
    }
}
