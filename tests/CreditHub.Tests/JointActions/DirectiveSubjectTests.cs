using CreditHub.Measures;
using CreditHub.Subjects;
using CreditHub.Vault;
using Xunit;

namespace CreditHub.JointActions;

public sealed class DirectiveSubjectTests
{
    private const string Number = "00000019900101123X";

    [Fact]
    public async Task A_persons_number_is_in_no_message_and_every_reading_of_it_is_logged()
    {
        var cancel = TestContext.Current.CancellationToken;
        var city = new City(("land", MeasureForce.Mandatory));
        var key = (await city.Hub.Get<IVault>().SealAsync([new SensitiveValue("citizen-id", Number)], cancel))[0];
        await city.ChangeAsync(city.Entry with { Subject = SubjectKey.ForPerson(key), SubjectKind = SubjectKind.Person });

        var message = Assert.Single(city.Hub.Queues.Sent);
        Assert.Null(message.Data.GetProperty("subject").GetString());
        Assert.DoesNotContain(Number, HubJson.ToElement(message).GetRawText(), StringComparison.Ordinal);

        var read = InstructionStateTests.Accepted(
            await city.Hub.Get<DirectiveReads>().SubjectAsync(DirectiveId.For(city.Action, new("land")), City.Caller("land"), cancel));

        Assert.Equal(Number, read.CitizenNumber);
        var fact = Assert.Single(city.Hub.Audit.Facts, fact => fact.Action == "directive.subject-read");
        Assert.Equal(("land/system-1", "person-" + key), (fact.Actor, fact.Target));
        Assert.DoesNotContain(city.Hub.Audit.Facts, one => HubJson.ToElement(one).GetRawText().Contains(Number, StringComparison.Ordinal));
    }
}
