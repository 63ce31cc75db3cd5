using Xunit;

namespace CreditHub.Subjects;

public class MasksTests
{
    [Theory]
    [InlineData(SensitiveClass.PersonName, "张三丰", "张**")]
    [InlineData(SensitiveClass.CitizenId, "000000199001010018", "0****************8")]
    [InlineData(SensitiveClass.OtherDocument, "02:E12345678", "E******8")]
    [InlineData(SensitiveClass.Phone, "13800000012", "138******12")]
    [InlineData(SensitiveClass.Address, "福建省福州市鼓楼区某路1号", "福建省福州市鼓楼区***")]
    [InlineData(SensitiveClass.Address, "广西壮族自治区南宁市某路1号", "广西壮族自治区南宁市***")]
    [InlineData(SensitiveClass.Address, "福州市幸福小区3栋", "福州市***")]
    [InlineData(SensitiveClass.Address, "某路1号", "***")]
    [InlineData(SensitiveClass.BankAccount, "6200000000000000", "***")]
    [InlineData(SensitiveClass.Withheld, "佛教", "***")]
    public void Public_sees_the_mask_of_the_class(SensitiveClass valueClass, string value, string mask) =>
        Assert.Equal(mask, Masks.ForPublic(valueClass, value));

    [Theory]
    [InlineData(SensitiveClass.PersonName, "张三丰", "张三丰")]
    [InlineData(SensitiveClass.CitizenId, "000000199001010018", "******0018")]
    [InlineData(SensitiveClass.OtherDocument, "02:E12345678", "******5678")]
    [InlineData(SensitiveClass.BankAccount, "6200000000001234", "******1234")]
    [InlineData(SensitiveClass.Phone, "13800000012", "138******12")]
    [InlineData(SensitiveClass.Address, "福州市鼓楼区某路1号", "福州市鼓楼区***")]
    [InlineData(SensitiveClass.Withheld, "佛教", "***")]
    public void Officials_see_the_last_four(SensitiveClass valueClass, string value, string mask) =>
        Assert.Equal(mask, Masks.ForOfficials(valueClass, value));

    [Fact]
    public void Values_too_short_for_their_mask_are_hidden_whole()
    {
        foreach (var valueClass in Enum.GetValues<SensitiveClass>())
        {
            Assert.Equal("***", Masks.ForPublic(valueClass, "1"));
        }
    }

    [Fact]
    public void Every_class_has_a_name_of_its_own_in_the_vault()
    {
        var names = Enum.GetValues<SensitiveClass>().Select(valueClass => valueClass.VaultName()).ToList();
        Assert.Equal(names.Count, names.Distinct().Count());
    }
}
