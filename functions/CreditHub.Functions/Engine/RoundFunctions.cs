using System.Text.Json;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace CreditHub.Engine;

/// <summary>
/// Every orchestration and activity of the hub as a function: the worker finds functions by their attributes, so each has a line here.
/// A test compares this list with the hub's own. Names are stored in histories and never change.
/// </summary>
public sealed class RoundFunctions(Rounds rounds, IServiceProvider services, DurableEngine engine)
{
    /// <summary>An orchestration.</summary>
    [Function("DirectiveRound")]
    public Task<JsonElement> DirectiveRound([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("IntakeUpload")]
    public Task<JsonElement> IntakeUpload([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("NoticeCodes")]
    public Task<JsonElement> NoticeCodes([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("PassUpload")]
    public Task<JsonElement> PassUpload([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("PublishUpload")]
    public Task<JsonElement> PublishUpload([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("PushChannel")]
    public Task<JsonElement> PushChannel([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("ReconcileChannel")]
    public Task<JsonElement> ReconcileChannel([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("ReportCycle")]
    public Task<JsonElement> ReportCycle([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("UnitDirective")]
    public Task<JsonElement> UnitDirective([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An orchestration.</summary>
    [Function("VerifyObjection")]
    public Task<JsonElement> VerifyObjection([OrchestrationTrigger] TaskOrchestrationContext context) => RunAsync(context);

    /// <summary>An activity.</summary>
    [Function("AlignDirective")]
    public Task<JsonElement> AlignDirective([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("AlignDirective", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("ClearUpload")]
    public Task<JsonElement> ClearUpload([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("ClearUpload", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("CloseRound")]
    public Task<JsonElement> CloseRound([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("CloseRound", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("CompileReport")]
    public Task<JsonElement> CompileReport([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("CompileReport", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("EscalateDirective")]
    public Task<JsonElement> EscalateDirective([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("EscalateDirective", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("MoveUpload")]
    public Task<JsonElement> MoveUpload([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("MoveUpload", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("NoticePiece")]
    public Task<JsonElement> NoticePiece([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("NoticePiece", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("OpenObligations")]
    public Task<JsonElement> OpenObligations([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("OpenObligations", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("RemindUnits")]
    public Task<JsonElement> RemindUnits([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("RemindUnits", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("ClosePublishing")]
    public Task<JsonElement> ClosePublishing([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("ClosePublishing", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("CompareChannel")]
    public Task<JsonElement> CompareChannel([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("CompareChannel", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("PassPiece")]
    public Task<JsonElement> PassPiece([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("PassPiece", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("PublishPiece")]
    public Task<JsonElement> PublishPiece([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("PublishPiece", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("PushBatch")]
    public Task<JsonElement> PushBatch([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("PushBatch", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("SplitUpload")]
    public Task<JsonElement> SplitUpload([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("SplitUpload", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("StorePiece")]
    public Task<JsonElement> StorePiece([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("StorePiece", input, client, cancel);

    /// <summary>An activity.</summary>
    [Function("VerificationAlarm")]
    public Task<JsonElement> VerificationAlarm([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("VerificationAlarm", input, client, cancel);

    /// <summary>An activity of the Durable adapter itself.</summary>
    [Function("AskRound")]
    public Task<JsonElement> AskRound([ActivityTrigger] JsonElement input, [DurableClient] DurableTaskClient client, CancellationToken cancel) =>
        DoAsync("AskRound", input, client, cancel);

    private Task<JsonElement> RunAsync(TaskOrchestrationContext context) =>
        rounds.RunOrchestrationAsync(context.Name.Name, new DurableContext(context), context.GetInput<JsonElement>());

    private Task<JsonElement> DoAsync(string name, JsonElement input, DurableTaskClient client, CancellationToken cancel)
    {
        engine.Use(client);
        return rounds.RunActivityAsync(name, services, input, cancel);
    }
}
