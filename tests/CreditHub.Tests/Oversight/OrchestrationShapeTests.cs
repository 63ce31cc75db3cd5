using System.Reflection;
using CreditHub.Engine;
using Xunit;

namespace CreditHub.Oversight;

/// <summary>Orchestrations run again from the start on every replay, so they keep nothing and are given nothing.</summary>
public sealed class OrchestrationShapeTests
{
    public static TheoryData<Type> Orchestrations() => [.. typeof(HubServices).Assembly.GetTypes().Where(IsOrchestration)];

    [Theory]
    [MemberData(nameof(Orchestrations))]
    public void Orchestration_has_no_state_and_no_dependency(Type orchestration)
    {
        const BindingFlags Static = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic;
        Assert.All(orchestration.GetFields(Static), field => Assert.True(field.IsInitOnly || field.IsLiteral));
        Assert.Empty(orchestration.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic));
        Assert.Equal([0], orchestration.GetConstructors().Select(constructor => constructor.GetParameters().Length));
    }

    [Fact]
    public void Every_round_of_the_design_is_there() => Assert.Equal(
        ["DirectiveRound", "IntakeUpload", "NoticeCodes", "PassUpload", "PublishUpload", "PushChannel", "ReconcileChannel", "ReportCycle", "UnitDirective", "VerifyObjection"],
        typeof(HubServices).Assembly.GetTypes().Where(IsOrchestration).Select(type => type.Name).Order(StringComparer.Ordinal));

    private static bool IsOrchestration(Type type) =>
        type is { IsAbstract: false } && type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOrchestration<,>));
}
