using CreditHub.Decisions;
using Xunit;

namespace CreditHub.Checks;

public class CheckReasonTests
{
    [Fact]
    public void Reason_with_case_and_purpose_is_good() => Assert.Equal(
        new Decision<CheckReason>.Accepted(new("m", "CASE-1", "招标资格审查")), new CheckReason("m", "CASE-1", "招标资格审查").Examine());

    [Theory]
    [InlineData("", "招标资格审查", "check.reason-missing")]
    [InlineData("CASE-1", " ", "check.reason-missing")]
    [InlineData("CASE-1", "核对13800138000的申请", "check.personal-value")]
    [InlineData("110101199003070000", "招标资格审查", "check.personal-value")]
    public void Reason_that_cannot_be_logged_is_refused(string caseId, string purpose, string code) => Assert.Equal(
        code, Assert.IsType<Decision<CheckReason>.Rejected>(new CheckReason("m", caseId, purpose).Examine()).Error.Code);
}
