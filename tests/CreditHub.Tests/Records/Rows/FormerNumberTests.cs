using CreditHub.Catalogue;
using CreditHub.Demo;
using CreditHub.Policy;
using Xunit;

namespace CreditHub.Records.Rows;

/// <summary>Which rows still name their subject by an old number (T19).</summary>
public class FormerNumberTests
{
    private const string Registration = "350100100012345";

    [Fact]
    public void Old_numbers_are_those_of_their_columns_and_what_has_the_form_of_one_in_the_codes_column()
    {
        Assert.Equal([new("工商注册号", Registration)], Of(Uncoded().With("CF_XDR_GSZC", Registration)));
        Assert.Equal([new(null, Registration)], Of(Uncoded().With("CF_XDR_SHXYM", Registration)));
        Assert.Equal([new(null, "75741234X")], Of(Uncoded().With("CF_XDR_SHXYM", "75741234-x")));
        Assert.Equal(
            [new("组织机构代码", "757412345"), new("税务登记号", Registration)],
            Of(Uncoded().With("CF_XDR_ZZJG", "757412345").With("CF_XDR_SWDJ", Registration)));
    }

    [Fact]
    public void Row_with_a_code_of_18_characters_or_without_any_number_has_none()
    {
        Assert.Empty(Of(PenaltyRows.Company().With("CF_XDR_GSZC", Registration)));
        Assert.Empty(Of(PenaltyRows.Company().With("CF_XDR_SHXYM", "91000000000000019X").With("CF_XDR_GSZC", Registration)));
        Assert.Empty(Of(Uncoded()));
        Assert.Empty(Of(Uncoded().With("CF_XDR_SHXYM", "9135")));
        Assert.Empty(Of(Uncoded().With("CF_XDR_GSZC", " - ")));
    }

    [Fact]
    public void Row_about_a_person_has_none_also_where_no_column_says_that_it_is_one()
    {
        Assert.Empty(Of(PenaltyRows.Person().With("CF_XDR_GSZC", Registration)));
        var older = PenaltyRows.Catalogue["penalties"].FormOf("1");
        var row = new Dictionary<string, string> { ["CF_XDR_GSDJ"] = Registration };
        Assert.Single(FormerNumber.Of(older, row.Row(older.Form)));
        Assert.Empty(FormerNumber.Of(older, row.With("CF_XDR_SFZ", SyntheticCodes.CitizenId(1)).Row(older.Form)));
    }

    [Fact]
    public void Every_column_of_an_old_number_is_of_a_type_that_can_be_converted()
    {
        var kinds = Profiles.Load("fuzhou").Records.Kinds;
        var types = kinds.SelectMany(kind => kind.Current.Of(FieldRole.FormerNumberType)?.Codes?.Items ?? []).Select(item => item.Name).ToHashSet();
        string[] held = [.. kinds.SelectMany(kind => kind.Forms).SelectMany(form => form.Fields).Select(field => field.FormerNumber).OfType<string>()];
        Assert.NotEmpty(held);
        Assert.All(held, type => Assert.Contains(type, types));
    }

    private static Dictionary<string, string> Uncoded() => PenaltyRows.Company().With("CF_XDR_SHXYM", "");

    private static IReadOnlyList<FormerNumber> Of(Dictionary<string, string> row) => FormerNumber.Of(PenaltyRows.Rules, row.Row());
}
