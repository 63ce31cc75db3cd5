using Xunit;

namespace CreditHub.Catalogue;

public class DocumentMarkTests
{
    [Theory]
    [InlineData("public", DocumentClass.Public)]
    [InlineData("主动公开", DocumentClass.Public)]
    [InlineData("onRequest", DocumentClass.OnRequest)]
    [InlineData("此件依申请公开", DocumentClass.OnRequest)]
    [InlineData("不予公开", DocumentClass.NotPublic)]
    [InlineData("非密", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Documents_say_their_class_in_the_words_of_the_law_or_of_the_contract(string? mark, DocumentClass? stated)
    {
        Assert.Null(DocumentMark.RefusalOf(mark));
        Assert.Equal(stated, DocumentMark.ClassOf(mark));
    }

    [Theory]
    [InlineData("绝密")]
    [InlineData("机密")]
    [InlineData("秘密")]
    [InlineData("国家秘密")]
    [InlineData("stateSecret")]
    public void State_secret_is_refused(string mark) => Assert.Equal(DocumentErrors.Secret, DocumentMark.RefusalOf(mark));

    [Fact]
    public void Every_word_of_the_contract_is_one_and_no_other_is()
    {
        Assert.All(DocumentMark.Words, word => Assert.True(DocumentMark.IsMark(word)));
        Assert.Equal(DocumentErrors.ClassUnknown, DocumentMark.RefusalOf("内部"));
        Assert.False(DocumentMark.IsMark("2026"));
    }

    [Theory]
    [InlineData("机密★1年", true)]
    [InlineData("榕密发 秘密 ★ 长期", true)]
    [InlineData("绝密★", true)]
    [InlineData("五★级，绝密★", true)]
    [InlineData("商业秘密", false)]
    [InlineData("★机密", false)]
    [InlineData("五★级酒店", false)]
    public void Sign_of_a_secret_is_its_level_before_a_star(string text, bool bears) => Assert.Equal(bears, DocumentMark.BearsSecret(text));
}
