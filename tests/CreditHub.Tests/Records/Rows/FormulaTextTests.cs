using System.Text;
using Xunit;

namespace CreditHub.Records.Rows;

public class FormulaTextTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+86", "'+86")]
    [InlineData("-1", "'-1")]
    [InlineData("@sum", "'@sum")]
    [InlineData("\tx", "'\tx")]
    [InlineData("\rx", "'\rx")]
    [InlineData("＝1", "'＝1")]
    [InlineData("'=1", "''=1")]
    [InlineData("''@", "''" + "'@")]
    public void Cell_that_would_run_gets_an_apostrophe_and_loses_it_on_the_way_back(string cell, string neutral)
    {
        Assert.Equal(neutral, FormulaText.Neutralise(cell));
        Assert.Equal(cell, Restore(neutral));
    }

    [Theory]
    [InlineData("")]
    [InlineData("'")]
    [InlineData("'a")]
    [InlineData("a=1")]
    [InlineData("某公司")]
    [InlineData("😀")]
    public void Other_cells_stay_as_they_are(string cell)
    {
        Assert.Equal(cell, FormulaText.Neutralise(cell));
        Assert.Equal(cell, Restore(cell));
    }

    private static string Restore(string cell) => Encoding.UTF8.GetString(FormulaText.Restore(Encoding.UTF8.GetBytes(cell)));
}
