namespace CreditHub.Publication;

/// <summary>
/// A page of the government's own to which the public site only links, such as budgets and large projects (政务公开, 豫政〔2016〕65号 五(三), P11). What stands
/// there is no data of the hub.
/// </summary>
/// <param name="Title">Its title in Chinese.</param>
/// <param name="TitleEn">Its title in English.</param>
/// <param name="Address">Where it is; https, without a user.</param>
public sealed record OfficialLink(string Title, string TitleEn, Uri Address)
{
    /// <summary>Reads a link as the policy has it, <c>title|English title|address</c>; null where it is none, or its address is not https.</summary>
    /// <param name="text">The text.</param>
    public static OfficialLink? Read(string text) => text.Split('|') is [{ Length: > 0 } title, { Length: > 0 } titleEn, var address]
        && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0
            ? new OfficialLink(title, titleEn, uri)
            : null;
}
