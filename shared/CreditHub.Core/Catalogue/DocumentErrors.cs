using CreditHub.Decisions;

namespace CreditHub.Catalogue;

/// <summary>Why a document is not taken for what it says of itself.</summary>
public static class DocumentErrors
{
    /// <summary>The class is none of <see cref="DocumentMark.Words"/>.</summary>
    public static HubError ClassUnknown { get; } = new(
        "document.class-unknown", 422, "公开属性应为主动公开、依申请公开、不予公开或非密", "The document's class is none of public, onRequest, notPublic and notSecret");

    /// <summary>It is a state secret: whoever sent it takes it back to where such are kept.</summary>
    public static HubError Secret { get; } = new(
        "document.secret", 422, "本系统不接收国家秘密，请按保密规定处理", "The hub takes no state secret; handle it as the rules on secrecy say");
}
