using CreditHub.Http;
using CreditHub.Units;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace CreditHub.Queues;

internal static class QueueRoutes
{
    // A reader's queue brings recalls of what it read.
    private static readonly Role[] Takers = [Role.Implementer, Role.Reader];

    public static void MapQueues(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/v1/units/{unit}/queue/lease", LeaseAsync).Require(Takers)
            .Answers<LeaseResponse>("Leases messages of the unit's queue, waiting for the first if asked to.");
        routes.MapPost("/v1/units/{unit}/queue/complete", CompleteAsync).Require(Takers)
            .Answers("Takes a leased message off the queue: the unit's receipt.");
        routes.MapPost("/v1/units/{unit}/queue/abandon", AbandonAsync).Require(Takers)
            .Answers("Gives a leased message back.");
        routes.MapGet("/v1/units/{unit}/queue", DepthAsync).Require([.. Takers, Role.Office])
            .Answers<QueueDepthResponse>("How many messages the unit's queue holds.");
        routes.MapGet("/v1/dead-letters", DeadLettersAsync).Require(Role.Office)
            .Answers<DeadLettersResponse>("Messages that could not be handed over.");
        routes.MapPost("/v1/dead-letters/{queue}/{messageId}/revive", ReviveAsync).Require(Role.Office)
            .Answers("Puts a dead letter back into its queue.");
    }

    private static async Task<IResult> LeaseAsync(
        string unit, LeaseRequest request, UnitQueues queues, HttpContext context, CancellationToken cancel)
    {
        var leased = await queues.LeaseAsync(
            UnitId.From(unit), request.Max, TimeSpan.FromSeconds(request.LeaseSeconds), TimeSpan.FromSeconds(request.WaitSeconds),
            context.Caller(), cancel);
        return leased.ToHttp(messages => TypedResults.Ok(new LeaseResponse([.. messages.Select(Envelopes.Of)])));
    }

    private static async Task<IResult> CompleteAsync(
        string unit, CompleteRequest request, UnitQueues queues, HttpContext context, CancellationToken cancel)
    {
        var outcome = await queues.CompleteAsync(UnitId.From(unit), request.MessageId ?? "", request.LeaseToken ?? "", context.Caller(), cancel);
        return outcome.ToHttp(_ => TypedResults.Ok());
    }

    private static async Task<IResult> AbandonAsync(
        string unit, AbandonRequest request, UnitQueues queues, HttpContext context, CancellationToken cancel)
    {
        var outcome = await queues.AbandonAsync(
            UnitId.From(unit), request.MessageId ?? "", request.LeaseToken ?? "", request.Reason ?? "", context.Caller(), cancel);
        return outcome.ToHttp(_ => TypedResults.Ok());
    }

    private static async Task<IResult> DepthAsync(string unit, UnitQueues queues, HttpContext context, CancellationToken cancel)
    {
        var depth = await queues.DepthAsync(UnitId.From(unit), context.Caller(), cancel);
        return depth.ToHttp(one => TypedResults.Ok(new QueueDepthResponse(one.Queue, one.Waiting, one.Leased, one.Dead, one.OldestAt)));
    }

    private static async Task<Ok<DeadLettersResponse>> DeadLettersAsync(string? queue, DeadLetters letters, CancellationToken cancel)
    {
        var dead = await letters.ListAsync(queue, cancel);
        return TypedResults.Ok(new DeadLettersResponse([.. dead.Select(letter => new DeadLetterView(
            letter.Message.Queue, letter.Message.Id, letter.Message.Type, letter.Message.Subject, letter.Deliveries, letter.Reason, letter.At))]));
    }

    private static async Task<IResult> ReviveAsync(
        string queue, string messageId, DeadLetters letters, HttpContext context, CancellationToken cancel)
    {
        var revived = await letters.ReviveAsync(queue, messageId, context.Caller(), cancel);
        return revived.ToHttp(_ => TypedResults.Ok());
    }
}
