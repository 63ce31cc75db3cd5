using Xunit;
using static CreditHub.Lists.Sample;

namespace CreditHub.Lists;

public sealed class StandingProjectionTests
{
    [Fact]
    public void An_entry_that_was_never_listed_leaves_no_trace()
    {
        Assert.Null(default(Standing).With(Heard, null));
        Assert.Null(default(Standing).With(Declined, null));
    }

    [Fact]
    public void Each_measure_stands_once_with_its_own_end()
    {
        var row = Assert.Single(default(Standing).With(Listed, SampleMeasures)!.Entries);
        var measure = Assert.Single(row.Measures);
        Assert.Equal(new DateOnly(2027, 3, 9), measure.Until);
        Assert.True(row.InForce(new(2027, 3, 9)));
        Assert.False(row.InForce(new(2027, 3, 10)));
    }

    [Fact]
    public void An_ended_entry_cannot_be_brought_back_by_a_late_older_projection()
    {
        var listed = Listed;
        var ended = default(Standing).With(Ok(listed.Exit(Black, "退1号", Decider, Now)), SampleMeasures);
        Assert.Same(ended, ended.With(listed, SampleMeasures));
        Assert.Empty(ended!.Entries);
    }
}
