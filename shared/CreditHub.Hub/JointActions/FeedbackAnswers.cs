using System.Text.Json;
using CreditHub.Decisions;
using CreditHub.Measures;

namespace CreditHub.JointActions;

/// <summary>Reads the answers of a feedback request, which are codes and optional texts, into the rules' words.</summary>
public static class FeedbackAnswers
{
    private static readonly Dictionary<string, FeedbackResult> Results = Enum.GetValues<FeedbackResult>()
        .ToDictionary(result => JsonNamingPolicy.CamelCase.ConvertName(result.ToString()), StringComparer.Ordinal);

    /// <summary>Reads them; refused where a code is unknown or a time is missing.</summary>
    public static Decision<IReadOnlyList<MeasureFeedback>> Read(FeedbackRequest request)
    {
        var answers = new List<MeasureFeedback>();
        // JSON may leave out what the contract requires.
        foreach (var item in request.Results ?? [])
        {
            if (!Results.TryGetValue(item.Result ?? "", out var result))
            {
                return new Decision<IReadOnlyList<MeasureFeedback>>.Rejected(JointActionErrors.ResultUnknown, item.Result);
            }

            if (item.OccurredAt == default)
            {
                return new Decision<IReadOnlyList<MeasureFeedback>>.Rejected(JointActionErrors.OccurredMissing, item.Measure);
            }

            answers.Add(new MeasureFeedback(
                MeasureId.From(item.Measure), result, item.Reason ?? "", item.From, item.To, item.AmountYuan, item.Effect ?? "",
                item.DocumentNumber ?? "", item.BasisClause ?? "", item.CaseId ?? "", item.Operator ?? "", item.OccurredAt.ToUniversalTime(),
                item.EvidenceHash));
        }

        return new Decision<IReadOnlyList<MeasureFeedback>>.Accepted(answers);
    }

    /// <summary>Continues with the accepted value, or carries the refusal on.</summary>
    public static async Task<Decision<TNext>> ThenAsync<T, TNext>(this Decision<T> decision, Func<T, Task<Decision<TNext>>> next) => decision switch
    {
        Decision<T>.Accepted accepted => await next(accepted.Value),
        Decision<T>.Rejected rejected => new Decision<TNext>.Rejected(rejected.Error, rejected.Detail),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
