using System.Collections.Concurrent;

namespace CreditHub.Engine;

/// <summary>What activities answer.</summary>
public sealed class Script
{
    private readonly ConcurrentDictionary<string, object> answers = new(StringComparer.Ordinal);

    /// <summary>Says how an activity answers.</summary>
    public void On<TInput, TOutput>(ActivityName<TInput, TOutput> activity, Func<TInput, TOutput> answer) => answers[activity.Name] = answer;

    /// <summary>Says what an activity answers to each call, in order.</summary>
    public void On<TInput, TOutput>(ActivityName<TInput, TOutput> activity, params TOutput[] inTurn)
    {
        var left = new ConcurrentQueue<TOutput>(inTurn);
        On(activity, _ => left.TryDequeue(out var next) ? next : throw new InvalidOperationException($"{activity.Name} was called too often."));
    }

    /// <summary>Says that an activity fails, whenever it is called.</summary>
    public void Fails<TInput, TOutput>(ActivityName<TInput, TOutput> activity) => On(activity, _ => throw new IOException("down"));

    /// <summary>An activity's answer.</summary>
    public TOutput Answer<TInput, TOutput>(string activity, TInput input) => ((Func<TInput, TOutput>)answers[activity])(input);
}

/// <summary>Stands in for an activity of the hub, whose name is its type's.</summary>
public sealed class Scripted<TInput, TOutput, TActivity>(Script script) : IActivity<TInput, TOutput>
    where TActivity : IActivity<TInput, TOutput>
{
    public Task<TOutput> RunAsync(TInput input, CancellationToken cancel) =>
        Task.FromResult(script.Answer<TInput, TOutput>(typeof(TActivity).Name, input));
}
