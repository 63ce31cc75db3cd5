using System.Reflection;
using CreditHub.Engine;
using Microsoft.Azure.Functions.Worker;

namespace CreditHub.Heads;

/// <summary>The functions that the worker finds in the Azure app, by their attributes.</summary>
internal static class AppFunctions
{
    private static readonly Assembly App = typeof(RoundFunctions).Assembly;

    /// <summary>Every function.</summary>
    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. App.GetTypes().SelectMany(type => type.GetMethods()).Where(method => method.GetCustomAttribute<FunctionAttribute>() is not null)];

    /// <summary>A function's name.</summary>
    public static string NameOf(MethodInfo function) => function.GetCustomAttribute<FunctionAttribute>()!.Name;

    /// <summary>The functions with a trigger, and the trigger.</summary>
    public static IEnumerable<(MethodInfo Function, TTrigger Trigger)> With<TTrigger>()
        where TTrigger : Attribute =>
        from function in All
        from parameter in function.GetParameters()
        let trigger = parameter.GetCustomAttribute<TTrigger>()
        where trigger is not null
        select (function, trigger);

    /// <summary>The names of the functions with a trigger, in order.</summary>
    public static IReadOnlyList<string> Names<TTrigger>()
        where TTrigger : Attribute => [.. With<TTrigger>().Select(found => NameOf(found.Function)).Order(StringComparer.Ordinal)];
}
